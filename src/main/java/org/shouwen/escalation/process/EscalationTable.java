package org.shouwen.escalation.process;

import java.util.List;
import java.util.Map;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.DecisionContract.Column;
import org.shouwen.engine.DecisionContract.Condition;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.HeadState;
import org.shouwen.escalation.Route;
import org.shouwen.escalation.Severity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the table {@link Route#TABLE} and the code share. */
@Configuration
class EscalationTable {

    private static final String REASON = EscalationProcess.REASON_CODE.name();
    private static final Map<Integer, String> LEVELS = Map.of(1, "所长", 2, "主管领导", 3, "局主要领导");

    @Bean
    DecisionContract escalationTableContract() {
        return new DecisionContract(
                Route.TABLE,
                List.of(
                        Column.oneOf(
                                EscalationProcess.REASON_CODE.name(),
                                "上报原因",
                                List.of(EscalationReason.values()),
                                EscalationReason::label),
                        Column.oneOf(
                                EscalationProcess.SEVERITY.name(), "轻重", List.of(Severity.values()), Severity::label),
                        Column.oneOf(
                                EscalationProcess.HEAD.name(),
                                "所长能否处理",
                                List.of(HeadState.values()),
                                HeadState::label)),
                List.of(
                        Column.integer(EscalationProcess.FIRST_LEVEL.name(), "第一级", LEVELS),
                        Column.integer(EscalationProcess.LAST_LEVEL_AT_ONCE.name(), "同时报到哪一级", LEVELS),
                        Column.integer(EscalationProcess.HIGHEST_LEVEL.name(), "最高一级", LEVELS),
                        Column.flag(EscalationProcess.HEAD_INFORMED.name(), "同时告知所长")),
                List.of(
                        new Condition(
                                "“同时报到哪一级”不得低于“第一级”,也不得高于“最高一级”",
                                (asked, answer) -> first(answer) <= last(answer) && last(answer) <= highest(answer)),
                        new Condition(
                                "投诉办理逾期不得报给所长,也不得告知所长",
                                (asked, answer) -> !isComplaint(asked) || first(answer) > 1 && !informed(answer))),
                EscalationTable::builtIn);
    }

    /** Step by step from the office upward; past the office what it may not know, and where nobody in it can decide. */
    private static Map<String, Object> builtIn(Map<String, Object> asked) {
        boolean mass = EscalationReason.MASS_INCIDENT.name().equals(asked.get(REASON));
        boolean pastTheHead = mass
                || isComplaint(asked)
                || HeadState.UNAVAILABLE.name().equals(asked.get(EscalationProcess.HEAD.name()));
        boolean majorOnSite = EscalationReason.ONSITE_INCIDENT.name().equals(asked.get(REASON))
                && Severity.MAJOR.name().equals(asked.get(EscalationProcess.SEVERITY.name()));
        int first = pastTheHead ? 2 : 1;
        return answer(new Route(first, majorOnSite ? 2 : first, 3, mass));
    }

    private static boolean isComplaint(Map<String, Object> asked) {
        return EscalationReason.COMPLAINT_STEP_LATE.name().equals(asked.get(REASON));
    }

    private static Map<String, Object> answer(Route route) {
        return Map.of(
                EscalationProcess.FIRST_LEVEL.name(), route.firstLevel(),
                EscalationProcess.LAST_LEVEL_AT_ONCE.name(), route.lastLevelAtOnce(),
                EscalationProcess.HIGHEST_LEVEL.name(), route.highestLevel(),
                EscalationProcess.HEAD_INFORMED.name(), route.headInformed());
    }

    static Route route(Map<String, Object> answer) {
        return new Route(first(answer), last(answer), highest(answer), informed(answer));
    }

    private static int first(Map<String, Object> answer) {
        return (Integer) answer.get(EscalationProcess.FIRST_LEVEL.name());
    }

    private static int last(Map<String, Object> answer) {
        return (Integer) answer.get(EscalationProcess.LAST_LEVEL_AT_ONCE.name());
    }

    private static int highest(Map<String, Object> answer) {
        return (Integer) answer.get(EscalationProcess.HIGHEST_LEVEL.name());
    }

    private static boolean informed(Map<String, Object> answer) {
        return (Boolean) answer.get(EscalationProcess.HEAD_INFORMED.name());
    }
}
