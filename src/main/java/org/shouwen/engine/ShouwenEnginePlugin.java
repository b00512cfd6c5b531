package org.shouwen.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What Shouwen changes about the engine, in one place. */
@Component
class ShouwenEnginePlugin extends AbstractProcessEnginePlugin {

    /** The engine's default allows no hyphen; our groups (window-clerk) and offices (OF-01) have one. */
    private static final String IDS = "[A-Za-z0-9_-]{1,64}";

    private final StaffDirectory staff;

    ShouwenEnginePlugin(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setTenantIdProvider(new OfficeOfInstance(staff));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setCustomPreCommandInterceptorsTxRequired(
                prepend(new RefusalInterceptor(), engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> prepend(CommandInterceptor first, List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>(List.of(first));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
