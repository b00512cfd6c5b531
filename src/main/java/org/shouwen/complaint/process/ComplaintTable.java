package org.shouwen.complaint.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shouwen.complaint.SubjectKind;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.DecisionContract.Column;
import org.shouwen.engine.DecisionContract.Condition;
import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the table {@code complaint-routing} and the code share. */
@Configuration
class ComplaintTable {

    static final String ID = "complaint-routing";
    static final String SUBJECT_KIND = "subjectKind";
    static final String LEADER_ROLE = "leaderRole";
    static final String OFFICE_MAY_HANDLE = "officeMayHandle";

    private static final int SECOND_ROUND = 2;

    @Bean
    DecisionContract complaintTableContract() {
        return new DecisionContract(
                ID,
                List.of(
                        Column.oneOf(
                                SUBJECT_KIND,
                                "投诉对象",
                                Arrays.stream(SubjectKind.values())
                                        // screening leads such a complaint out of the bureau
                                        .filter(kind -> kind != SubjectKind.PRINCIPAL_LEADER)
                                        .toList(),
                                SubjectKind::label),
                        Column.integer(ComplaintProcess.ROUND.name(), "第几次办理", Map.of(1, "首次办理", SECOND_ROUND, "复核"))),
                List.of(
                        Column.text(
                                LEADER_ROLE,
                                "批示和审批的领导",
                                Map.of(
                                        Roles.BUREAU_LEADER_IN_CHARGE, "主管领导",
                                        Roles.BUREAU_PRINCIPAL_LEADER, "局主要领导")),
                        Column.flag(OFFICE_MAY_HANDLE, "可否由人社所承办")),
                List.of(
                        new Condition(
                                "对所长、窗口或单位、社管办人员和领导的投诉不得由人社所承办",
                                (asked, answer) -> isAbout(asked, SubjectKind.CLERK) || !mayHandle(answer)),
                        new Condition(
                                "对主管领导的投诉只能由局主要领导批示和审批",
                                (asked, answer) -> !isAbout(asked, SubjectKind.LEADER_IN_CHARGE)
                                        || Roles.BUREAU_PRINCIPAL_LEADER.equals(answer.get(LEADER_ROLE))),
                        new Condition(
                                "复核须由上一级领导(局主要领导)批示和审批",
                                (asked, answer) -> !isSecondRound(asked)
                                        || Roles.BUREAU_PRINCIPAL_LEADER.equals(answer.get(LEADER_ROLE)))),
                ComplaintTable::builtIn);
    }

    /** Nobody of the office learns of it, whatever the table would have said. */
    private static Map<String, Object> builtIn(Map<String, Object> asked) {
        boolean aboveTheLeader = isAbout(asked, SubjectKind.LEADER_IN_CHARGE)
                || isAbout(asked, SubjectKind.PRINCIPAL_LEADER)
                || isSecondRound(asked);
        return Map.of(
                LEADER_ROLE,
                aboveTheLeader ? Roles.BUREAU_PRINCIPAL_LEADER : Roles.BUREAU_LEADER_IN_CHARGE,
                OFFICE_MAY_HANDLE,
                false);
    }

    private static boolean isAbout(Map<String, Object> asked, SubjectKind kind) {
        return kind.name().equals(asked.get(SUBJECT_KIND));
    }

    private static boolean isSecondRound(Map<String, Object> asked) {
        return Integer.valueOf(SECOND_ROUND).equals(asked.get(ComplaintProcess.ROUND.name()));
    }

    static boolean mayHandle(Map<String, Object> answer) {
        return Boolean.TRUE.equals(answer.get(OFFICE_MAY_HANDLE));
    }
}
