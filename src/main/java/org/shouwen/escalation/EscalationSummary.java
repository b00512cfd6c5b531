package org.shouwen.escalation;

import static org.shouwen.engine.LiveValue.plain;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What a supervisor has to know: the open reports on the case, and what was decided and objected to before. */
@Component
class EscalationSummary implements LiveContent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final Escalations escalations;
    private final StaffDirectory staff;
    private final Clock clock;

    EscalationSummary(Escalations escalations, StaffDirectory staff, Clock clock) {
        this.escalations = escalations;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "escalationSummary";
    }

    @Override
    public LiveValue fill(LiveContext context) {
        return LiveValue.of(escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(context.caseNo()).stream()
                .map(this::paragraph)
                .collect(Collectors.joining("\n\n", "**[办件 %1$s](/cases/%1$s)**\n\n".formatted(context.caseNo()), "")));
    }

    private String paragraph(Escalation escalation) {
        StringBuilder text = new StringBuilder("**%s %s**(%s上报,%s)"
                .formatted(
                        escalation.escalationNo(),
                        escalation.reason().label(),
                        time(escalation.raisedAt()),
                        escalation.status().label()));
        if (escalation.severity() == Severity.MAJOR) {
            text.append(" · **重大**");
        }
        if (escalation.isClientWaiting()) {
            text.append(" · **服务对象正在等候**");
        }
        add(text, "错过的期限", escalation.missedDueAt() == null ? null : time(escalation.missedDueAt()));
        add(text, "上报人", escalation.requestedBy() == null ? null : plain(staff.nameOf(escalation.requestedBy())));
        add(
                text,
                "涉及人员",
                escalation.subjects().isEmpty()
                        ? null
                        : escalation.subjects().stream()
                                .map(staff::nameOf)
                                .map(LiveValue::plain)
                                .collect(Collectors.joining("、")));
        add(text, "情况", escalation.description() == null ? null : plain(escalation.description()));
        if (escalation.isUnanswerable()) {
            text.append("\n\n**各级领导均不在岗或须回避,请尽快安排。**");
        }
        if (escalation.outcome() != null) {
            add(
                    text,
                    "处理决定",
                    escalation.outcome().decision().label() + "("
                            + plain(staff.nameOf(escalation.outcome().by())) + ")");
        }
        if (escalation.objection() != null) {
            add(text, "工作人员的不同意见", plain(escalation.objection().text()));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append("\n\n").append(label).append(":").append(value);
        }
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
