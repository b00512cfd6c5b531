package org.shouwen.escalation;

import static org.shouwen.engine.LiveValue.plain;

import java.util.Comparator;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** The last decision of a supervisor on the case, for the forms of those who go on with it. */
@Component
class SupervisorInstruction implements LiveContent {

    private final Escalations escalations;
    private final StaffDirectory staff;

    SupervisorInstruction(Escalations escalations, StaffDirectory staff) {
        this.escalations = escalations;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "supervisorInstruction";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        return LiveValue.of(escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(context.caseNo()).stream()
                .map(Escalation::outcome)
                .filter(outcome -> outcome != null)
                .max(Comparator.comparing(Outcome::at))
                .map(this::text)
                .orElse(""));
    }

    private String text(Outcome outcome) {
        StringBuilder text = new StringBuilder("**上级处理**(%s):%s"
                .formatted(plain(staff.nameOf(outcome.by())), outcome.decision().label()));
        if (outcome.newResponsible() != null) {
            text.append(",由")
                    .append(plain(staff.nameOf(outcome.newResponsible())))
                    .append("承办");
        }
        if (outcome.instruction() != null) {
            text.append("\n\n批示:").append(plain(outcome.instruction()));
        }
        return text.toString();
    }
}
