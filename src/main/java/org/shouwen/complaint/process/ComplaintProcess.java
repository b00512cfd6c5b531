package org.shouwen.complaint.process;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.shouwen.complaint.Category;
import org.shouwen.complaint.ComplaintForm;
import org.shouwen.complaint.LeaderDecision;
import org.shouwen.complaint.Schedule;
import org.shouwen.complaint.ScreenResult;
import org.shouwen.complaint.Severity;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words that the model {@code complaint-handling} and its code share. The business key is the complaint's number. No
 * variable holds who complained, about whom, or what about.
 */
@Configuration
class ComplaintProcess {

    static final String KEY = "complaint-handling";
    static final String COMPLAINT_RECEIVED = "complaintReceived";
    static final String SIGNED_STATEMENT_RECEIVED = "signedStatementReceived";
    static final String COMPLAINT_WITHDRAWN = "complaintWithdrawn";
    static final String REPLY_TASK = "replyToComplainant";

    static final String DEPARTMENT_LATE = "departmentLate";
    static final String REPLY_WARNING = "replyWarning";
    static final String REPLY_OVERDUE = "replyOverdue";
    static final String LINKED_REPLY_OVERDUE = "linkedReplyOverdue";
    static final String STATEMENT_MISSED = "statementMissed";

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.text("complaintId");
    static final ProcessVariable<String> COMPLAINT_NO = ProcessVariable.text("complaintNo");
    static final ProcessVariable<ComplaintForm> FORM = ProcessVariable.oneOf("form", ComplaintForm.class);
    static final ProcessVariable<Boolean> ANONYMOUS = ProcessVariable.flag("anonymous");
    static final ProcessVariable<Instant> RECEIVED_AT = ProcessVariable.instant("receivedAt");
    static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("round");
    static final ProcessVariable<String> REOPEN_OF = ProcessVariable.text("reopenOf");
    static final ProcessVariable<ScreenResult> SCREEN_RESULT =
            ProcessVariable.oneOf("screenResult", ScreenResult.class);
    static final ProcessVariable<Category> CATEGORY = ProcessVariable.oneOf("category", Category.class);
    static final ProcessVariable<Severity> SEVERITY = ProcessVariable.oneOf("severity", Severity.class);
    static final ProcessVariable<Boolean> ANSWERED_ON_SPOT = ProcessVariable.flag("answeredOnSpot");
    static final ProcessVariable<Boolean> REASON_OWED = ProcessVariable.flag("reasonOwed");
    static final ProcessVariable<String> DEPARTMENT_CODE = ProcessVariable.text("departmentCode");
    static final ProcessVariable<LeaderDecision> LEADER_DECISION =
            ProcessVariable.oneOf("leaderDecision", LeaderDecision.class);
    static final ProcessVariable<Boolean> REPLY_WANTED = ProcessVariable.flag("replyWanted");
    static final ProcessVariable<Boolean> SUBSTANTIATED = ProcessVariable.flag("substantiated");
    static final ProcessVariable<Instant> SCREENING_DUE_AT = ProcessVariable.instant("screeningDueAt");
    static final ProcessVariable<Instant> ON_SPOT_DUE_AT = ProcessVariable.instant("onSpotDueAt");
    static final ProcessVariable<Instant> STATEMENT_DUE_AT = ProcessVariable.instant("statementDueAt");
    static final ProcessVariable<Instant> INTERIM_DUE_AT = ProcessVariable.instant("interimDueAt");
    static final ProcessVariable<Instant> INSTRUCTION_DUE_AT = ProcessVariable.instant("instructionDueAt");
    static final ProcessVariable<Instant> NOTICE_DUE_AT = ProcessVariable.instant("noticeDueAt");
    static final ProcessVariable<Instant> REPLY_WARNING_AT = ProcessVariable.instant("replyWarningAt");
    static final ProcessVariable<Instant> REPLY_DEADLINE = ProcessVariable.instant("replyDeadline");

    @Bean
    ProcessContract complaintContract() {
        Set<String> variables = Stream.of(
                        CASE_TITLE,
                        COMPLAINT_ID,
                        COMPLAINT_NO,
                        FORM,
                        ANONYMOUS,
                        RECEIVED_AT,
                        ROUND,
                        REOPEN_OF,
                        SCREEN_RESULT,
                        CATEGORY,
                        SEVERITY,
                        ANSWERED_ON_SPOT,
                        REASON_OWED,
                        DEPARTMENT_CODE,
                        LEADER_DECISION,
                        REPLY_WANTED,
                        SUBSTANTIATED,
                        SCREENING_DUE_AT,
                        ON_SPOT_DUE_AT,
                        STATEMENT_DUE_AT,
                        INTERIM_DUE_AT,
                        INSTRUCTION_DUE_AT,
                        NOTICE_DUE_AT,
                        REPLY_WARNING_AT,
                        REPLY_DEADLINE)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> needed = Set.of(
                "complaintReceived",
                "registerComplaint",
                "routeComplaint",
                "issueSupervisionNotice",
                "leaderApproves",
                REPLY_TASK,
                "archiveComplaint",
                "recordComplaintWithdrawal",
                DEPARTMENT_LATE,
                REPLY_WARNING,
                REPLY_OVERDUE,
                LINKED_REPLY_OVERDUE,
                STATEMENT_MISSED);
        Set<String> known = Stream.concat(
                        needed.stream(),
                        Stream.of(
                                "screenComplaint",
                                "explainAndGuide",
                                "tellLinked",
                                "fileAsLead",
                                "coordinateOnSpot",
                                "leaderInstructs",
                                "departmentHandles",
                                "reviewReport",
                                "interimReply"))
                .collect(Collectors.toSet());
        Set<String> messages = Set.of(COMPLAINT_RECEIVED, SIGNED_STATEMENT_RECEIVED, COMPLAINT_WITHDRAWN);
        return new ProcessContract(KEY, variables, messages, known, needed);
    }

    @Bean
    ProcessAccess complaintProcessAccess() {
        return ProcessAccess.confidential(
                KEY,
                Set.of(
                        Roles.OVERSIGHT_OFFICE,
                        Roles.BUREAU_LEADER_IN_CHARGE,
                        Roles.BUREAU_PRINCIPAL_LEADER,
                        Roles.ANY_DEPARTMENT));
    }

    static String complaintNo(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    /** Only what the schedule sets; the rest stays. */
    static void write(Schedule schedule, VariableScope scope) {
        SCREENING_DUE_AT.set(scope, schedule.screeningDueAt());
        ON_SPOT_DUE_AT.set(scope, schedule.onSpotDueAt());
        STATEMENT_DUE_AT.set(scope, schedule.statementDueAt());
        INTERIM_DUE_AT.set(scope, schedule.interimDueAt());
        INSTRUCTION_DUE_AT.set(scope, schedule.instructionDueAt());
        NOTICE_DUE_AT.set(scope, schedule.noticeDueAt());
        REPLY_WARNING_AT.set(scope, schedule.replyWarningAt());
        REPLY_DEADLINE.set(scope, schedule.replyDeadline());
    }
}
