package org.shouwen.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What Shouwen changes about the engine's users: how passwords are stored and tried, and what only the roster decides. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final Passwords passwords;
    private final StaffDirectory staff;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;

    IdentityPlugin(
            Passwords passwords, StaffDirectory staff, LoginThrottle throttle, ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.staff = staff;
        this.throttle = throttle;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordManager(passwords.forEngine());
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(OfficeIdentities.class));
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
        }
        interceptors.add(new IdentityInterceptor(staff, throttle, events));
        engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
    }
}
