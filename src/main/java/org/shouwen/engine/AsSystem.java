package org.shouwen.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Asks the engine for something on nobody's behalf, although somebody is logged in: without that person's rights, and
 * without that person's office. Whoever calls it has checked the rights.
 */
@Component
public class AsSystem {

    private final IdentityService identity;

    AsSystem(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T get(Supplier<T> work) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(user);
        }
    }

    /** As {@link #get}, but on behalf of an office: what is started belongs to it. */
    public <T> T forOffice(String officeId, Supplier<T> work) {
        Authentication user = identity.getCurrentAuthentication();
        identity.setAuthentication(new Authentication(null, List.of(), List.of(officeId)));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(user);
        }
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
