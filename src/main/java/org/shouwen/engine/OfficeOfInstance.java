package org.shouwen.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;

/**
 * An instance belongs to the office of whoever starts it, or for which the system does ({@link AsSystem#forOffice}); a
 * called one to that of its caller. Definitions are shared, and the engine shows an instance to its own office only.
 */
class OfficeOfInstance implements TenantIdProvider {

    private final StaffDirectory staff;

    OfficeOfInstance(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return of(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return of(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return of(context.getExecution());
    }

    private String of(DelegateExecution superExecution) {
        if (superExecution != null) {
            return superExecution.getTenantId();
        }
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user == null) {
            return null;
        }
        return user.getUserId() == null
                ? user.getTenantIds().get(0)
                : staff.find(user.getUserId()).map(Person::officeId).orElse(null);
    }
}
