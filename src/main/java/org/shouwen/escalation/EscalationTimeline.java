package org.shouwen.escalation;

import java.util.List;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.springframework.stereotype.Component;

/** Writes into the timeline of the case what becomes of a report; a matter kept elsewhere has its own record. */
@Component
class EscalationTimeline {

    private final CaseRegister register;
    private final Words words;

    EscalationTimeline(CaseRegister register, Words words) {
        this.register = register;
        this.words = words;
    }

    void asked(Escalation escalation, Asked asked) {
        boolean first = escalation.status() == EscalationStatus.OPEN;
        String actor = first && escalation.requestedBy() != null ? escalation.requestedBy() : CaseEntry.SYSTEM;
        if (asked.unanswerable()) {
            record(
                    escalation,
                    CaseEntry.SYSTEM,
                    "NO_ELIGIBLE_SUPERVISOR",
                    "各级领导均不在岗或须回避,没有可以处理的上级,已转%s,请尽快安排。".formatted(names(asked.deciders())));
            return;
        }
        String due = escalation.levelDueAt() == null ? "" : ",请于%s前处理".formatted(words.time(escalation.levelDueAt()));
        String informed = asked.informed().isEmpty() ? "" : ",同时告知%s".formatted(names(asked.informed()));
        record(
                escalation,
                actor,
                first ? "ESCALATED" : "ESCALATION_RAISED",
                "%s(%s):%s,由%s处理%s%s。"
                        .formatted(
                                first ? "上报上级" : "报上一级领导",
                                escalation.escalationNo(),
                                escalation.reason().label(),
                                names(asked.deciders()),
                                due,
                                informed));
    }

    void reminded(Escalation escalation, Asked asked) {
        record(
                escalation,
                CaseEntry.SYSTEM,
                asked.unanswerable() ? "NO_ELIGIBLE_SUPERVISOR" : "SUPERVISOR_REMINDED",
                "%s(%s)尚未处理,提醒%s尽快处理%s。"
                        .formatted(
                                escalation.reason().label(),
                                escalation.escalationNo(),
                                names(asked.deciders()),
                                asked.unanswerable() ? ";各级领导仍均不在岗或须回避" : ""));
    }

    void rerouted(Escalation escalation) {
        record(
                escalation,
                CaseEntry.SYSTEM,
                "ESCALATION_REROUTED",
                "上报(%s)时上报路由的决策表不能用,已按固定顺序上报;决策表现已恢复,按表重新确定处理人。".formatted(escalation.escalationNo()));
    }

    void raisedByHand(Escalation escalation, String actor, String reason) {
        record(
                escalation,
                actor,
                "ESCALATION_PASSED_ON",
                "决定将%s报上一级领导,理由:%s".formatted(escalation.escalationNo(), reason));
    }

    void decided(Escalation escalation) {
        Outcome outcome = escalation.outcome();
        StringBuilder text = new StringBuilder("上级处理(%s):%s"
                .formatted(escalation.escalationNo(), outcome.decision().label()));
        add(text, "承办人", words.name(outcome.newResponsible()));
        add(text, "批示", outcome.instruction());
        add(text, "期限", outcome.dueOn());
        add(text, "理由", outcome.reason());
        add(text, "处置情况", outcome.settlement());
        record(
                escalation,
                outcome.by(),
                "ESCALATION_DECIDED",
                cut(text.append("。").toString()));
    }

    void closedByCompletion(Escalation escalation) {
        record(
                escalation,
                CaseEntry.SYSTEM,
                "ESCALATION_CLOSED",
                "事项已办结,上报(%s)随之了结,记录保留备查。".formatted(escalation.escalationNo()));
    }

    void record(Escalation escalation, String actor, String event, String text) {
        register.lookUp(escalation.caseNo()).ifPresent(file -> register.record(file.caseNo(), actor, event, text));
    }

    private static void add(StringBuilder text, String label, Object value) {
        if (value != null) {
            text.append(";").append(label).append(":").append(value);
        }
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }

    /** Where nobody at all is left, the system administrators have the task. */
    private String names(List<String> userIds) {
        return userIds.isEmpty() ? "系统管理员" : words.names(userIds);
    }
}
