package org.shouwen.notice.process;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewResult;
import org.shouwen.notice.Waiting;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the model {@code one-time-notice} and its code share. The business key is the application's number. */
@Configuration
class NoticeProcess {

    static final String KEY = "one-time-notice";
    static final String NOTICE_WARNING = "noticeWarning";
    static final String NOTICE_WINDOW_CLOSED = "noticeWindowClosed";
    static final String SUPPLEMENT_REMINDER = "supplementReminder";
    static final String SUPPLEMENT_LAPSED = "supplementLapsed";
    static final String SUPPLEMENT_CHECK_OVERDUE = "supplementCheckOverdue";
    static final String SUPPLEMENT_RECEIVED = "supplementReceived";
    static final String CLIENT_WITHDRAWN = "clientWithdrawn";

    /** A leader of the bureau may take a case over. */
    private static final Set<String> WORKERS =
            Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER);

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> INTAKE_NO = ProcessVariable.text("intakeNo");
    static final ProcessVariable<String> APPLICATION_NO = ProcessVariable.text("applicationNo");
    static final ProcessVariable<String> ITEM_CODE = ProcessVariable.text("itemCode");
    static final ProcessVariable<String> RESPONSIBLE_CLERK = ProcessVariable.text("responsibleClerk");
    static final ProcessVariable<Integer> PRIORITY = ProcessVariable.integer("priority");
    static final ProcessVariable<Instant> RECEIVED_AT = ProcessVariable.instant("receivedAt");
    static final ProcessVariable<Instant> NOTICE_DEADLINE = ProcessVariable.instant("noticeDeadline");
    static final ProcessVariable<Instant> NOTICE_WARNING_AT = ProcessVariable.instant("noticeWarningAt");
    static final ProcessVariable<Boolean> DEEMED_ACCEPTANCE = ProcessVariable.flag("deemedAcceptance");
    static final ProcessVariable<ReviewResult> REVIEW_RESULT =
            ProcessVariable.oneOf("reviewResult", ReviewResult.class);
    static final ProcessVariable<Instant> SUPPLEMENT_DEADLINE = ProcessVariable.instant("supplementDeadline");
    static final ProcessVariable<Instant> SUPPLEMENT_REMINDER_AT = ProcessVariable.instant("supplementReminderAt");
    static final ProcessVariable<Instant> SUPPLEMENT_CHECK_DUE_AT = ProcessVariable.instant("supplementCheckDueAt");
    static final ProcessVariable<Boolean> SUPPLEMENT_COMPLETE = ProcessVariable.flag("supplementComplete");
    static final ProcessVariable<NoticeOutcome> NOTICE_OUTCOME =
            ProcessVariable.oneOf("noticeOutcome", NoticeOutcome.class);
    static final ProcessVariable<Instant> ACCEPTED_AT = ProcessVariable.instant("acceptedAt");

    @Bean
    ProcessContract noticeContract() {
        Set<String> variables = Stream.of(
                        CASE_TITLE,
                        INTAKE_NO,
                        APPLICATION_NO,
                        ITEM_CODE,
                        RESPONSIBLE_CLERK,
                        PRIORITY,
                        RECEIVED_AT,
                        NOTICE_DEADLINE,
                        NOTICE_WARNING_AT,
                        DEEMED_ACCEPTANCE,
                        REVIEW_RESULT,
                        SUPPLEMENT_DEADLINE,
                        SUPPLEMENT_REMINDER_AT,
                        SUPPLEMENT_CHECK_DUE_AT,
                        SUPPLEMENT_COMPLETE,
                        NOTICE_OUTCOME,
                        ACCEPTED_AT)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> needed = Set.of(
                "openApplication",
                "reviewMaterials",
                "draftNotice",
                "issueNotice",
                "deemAccepted",
                "receiveSupplement",
                "checkSupplement",
                "acceptApplication",
                "recordApplicationWithdrawal",
                NOTICE_WARNING,
                NOTICE_WINDOW_CLOSED,
                SUPPLEMENT_REMINDER,
                SUPPLEMENT_LAPSED,
                SUPPLEMENT_CHECK_OVERDUE);
        Set<String> known = Stream.concat(
                        needed.stream(),
                        Stream.of(
                                "correctOnSpot",
                                "returnApplication",
                                "guideElsewhere",
                                "recordReturn",
                                "recordGuidance",
                                "remindReview",
                                "recordMissedNotice",
                                "awaitSupplement",
                                "remindClient",
                                "closeLapsed",
                                "giveOutstandingList"))
                .collect(Collectors.toSet());
        return new ProcessContract(KEY, variables, Set.of(SUPPLEMENT_RECEIVED, CLIENT_WITHDRAWN), known, needed);
    }

    /** Started by the intake alone. */
    @Bean
    ProcessAccess noticeAccess() {
        return new ProcessAccess(KEY, Set.of(), WORKERS);
    }

    static String caseNo(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    static void write(Waiting waiting, VariableScope scope) {
        SUPPLEMENT_DEADLINE.set(scope, waiting.deadline());
        SUPPLEMENT_REMINDER_AT.set(scope, waiting.reminderAt());
    }
}
