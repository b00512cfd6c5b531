package org.shouwen.escalation;

import java.util.Arrays;
import java.util.List;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.stereotype.Component;

/** The decisions that can be made on the reports which a supervisor has before him. */
@Component
class SupervisorDecisions implements LiveContent {

    private final Escalations escalations;
    private final CaseRegister register;

    SupervisorDecisions(Escalations escalations, CaseRegister register) {
        this.escalations = escalations;
        this.register = register;
    }

    @Override
    public String name() {
        return "supervisorDecisions";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        List<Escalation> open = escalations.findByCaseNoAndEndedAtIsNull(context.caseNo());
        boolean caseIsOpen = register.lookUp(context.caseNo())
                .filter(file -> !file.isClosed())
                .isPresent();
        return LiveValue.options(Arrays.stream(Decision.values())
                .filter(decision -> caseIsOpen || !decision.concernsTheHandling())
                .filter(decision -> open.stream().anyMatch(escalation -> escalation.allows(decision)))
                .map(decision -> new FormOption(decision.label(), decision.name()))
                .toList());
    }
}
