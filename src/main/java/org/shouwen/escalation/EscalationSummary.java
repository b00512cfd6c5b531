package org.shouwen.escalation;

import static org.shouwen.engine.LiveValue.plain;

import java.util.stream.Collectors;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.engine.ProcessContract;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** What a supervisor has to know: the open reports on the case, and what was decided and objected to before. */
@Component
class EscalationSummary implements LiveContent {

    private final Escalations escalations;
    private final Words words;

    EscalationSummary(Escalations escalations, Words words) {
        this.escalations = escalations;
        this.words = words;
    }

    @Override
    public String name() {
        return "escalationSummary";
    }

    /** In the tasks of supervisors alone, whose people the engine computes: not in a form that somebody adds to the case. */
    @Override
    public LiveValue fill(LiveContext context) {
        if (!ProcessContract.ESCALATION_PROCESS.equals(context.processKey())) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "没有该上报事项,或者您无权查看。");
        }
        return LiveValue.of(escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(context.caseNo()).stream()
                .map(this::paragraph)
                .collect(Collectors.joining("\n\n", "**[办件 %1$s](/cases/%1$s)**\n\n".formatted(context.caseNo()), "")));
    }

    private String paragraph(Escalation escalation) {
        StringBuilder text = new StringBuilder("**%s %s**(%s上报,%s)"
                .formatted(
                        escalation.escalationNo(),
                        escalation.reason().label(),
                        words.time(escalation.raisedAt()),
                        escalation.status().label()));
        if (escalation.severity() == Severity.MAJOR) {
            text.append(" · **重大**");
        }
        if (escalation.isClientWaiting()) {
            text.append(" · **服务对象正在等候**");
        }
        add(text, "错过的期限", words.time(escalation.missedDueAt()));
        add(text, "上报人", words.name(escalation.requestedBy()));
        add(text, "涉及人员", escalation.subjects().isEmpty() ? null : words.names(escalation.subjects()));
        add(text, "情况", escalation.description());
        if (escalation.isUnanswerable()) {
            text.append("\n\n**各级领导均不在岗或须回避,请尽快安排。**");
        }
        if (escalation.outcome() != null) {
            add(
                    text,
                    "处理决定",
                    escalation.outcome().decision().label() + ","
                            + words.name(escalation.outcome().by()));
        }
        if (escalation.objection() != null) {
            add(text, "工作人员的不同意见", escalation.objection().text());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append("\n\n").append(label).append(":").append(plain(value));
        }
    }
}
