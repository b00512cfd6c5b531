package org.shouwen.escalation;

import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.CaseHandling;
import org.springframework.stereotype.Component;

/** Makes a decision real. */
@Component
class DecisionEffects {

    private final CaseRegister register;
    private final CaseHandling handling;
    private final RectificationService rectifications;
    private final SupervisionPaper papers;

    DecisionEffects(
            CaseRegister register,
            CaseHandling handling,
            RectificationService rectifications,
            SupervisionPaper papers) {
        this.register = register;
        this.handling = handling;
        this.rectifications = rectifications;
        this.papers = papers;
    }

    void carryOut(Escalation escalation) {
        Outcome outcome = escalation.outcome();
        release(escalation);
        switch (outcome.decision()) {
            case REASSIGN -> handTo(outcome.newResponsible(), escalation, "上级改派");
            case TAKE_OVER -> handTo(outcome.by(), escalation, "上级接办");
            case RECTIFY -> rectifications.order(escalation);
            case SUPERVISION_NOTICE -> papers.issue(escalation);
            default -> {}
        }
    }

    /** Whoever waited for the decision works on. */
    private void release(Escalation escalation) {
        if (escalation.reason() == EscalationReason.BEYOND_AUTHORITY) {
            handling.release(escalation.caseNo(), escalation.requestedBy());
        }
    }

    private void handTo(String receiver, Escalation escalation, String reason) {
        CaseView file = register.find(escalation.caseNo());
        String before = file.responsibleClerk();
        if (!receiver.equals(before)) {
            register.transferTo(
                    file.caseNo(),
                    receiver,
                    escalation.outcome().by(),
                    "%s(%s)".formatted(reason, escalation.escalationNo()));
            handling.move(file.caseNo(), before, receiver);
        }
    }
}
