package org.shouwen.intake.process;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.shouwen.casefile.HomeEntry;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.intake.AfterDecision;
import org.shouwen.intake.ApplicationStart;
import org.shouwen.intake.ContactResult;
import org.shouwen.intake.IntakeCourse;
import org.shouwen.intake.IntakeProgress;
import org.shouwen.intake.Jurisdiction;
import org.shouwen.intake.ReportReason;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the model {@code consultation-intake} and its code share. The business key is the case number. */
@Configuration
public class IntakeProcess {

    static final String KEY = "consultation-intake";
    static final String REPLY_WITHIN_PROMISE = "replyWithinPromise";
    static final String PROMISE_WARNING = "promiseWarning";
    static final String PROMISE_MISSED = "promiseMissed";
    static final String HANDOVER_IGNORED = "handoverIgnored";
    static final String CONTACT_MISSED = "contactMissed";
    static final String INTAKE_DUE_MISSED = "intakeDueMissed";
    static final String NEXT_CLOSING = "nextClosing";
    static final String CLIENT_WITHDRAWN = "clientWithdrawn";
    static final String CASE_VOIDED = "caseVoided";
    static final String TRANSFER_REQUESTED = "transferRequested";
    static final String ON_SITE_INCIDENT = "onSiteIncident";

    private static final Set<String> OFFICE = Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD);
    /** A leader of the bureau may take a case over. */
    private static final Set<String> WORKERS =
            Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER);

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> FIRST_ASKED_CLERK = ProcessVariable.text("firstAskedClerk");
    static final ProcessVariable<String> RESPONSIBLE_CLERK = ProcessVariable.text("responsibleClerk");
    static final ProcessVariable<IntakeCourse> COURSE = ProcessVariable.oneOf("course", IntakeCourse.class);
    static final ProcessVariable<ReportReason> REPORT_REASON =
            ProcessVariable.oneOf("reportReason", ReportReason.class);
    static final ProcessVariable<Boolean> SETTLED_AT_ONCE = ProcessVariable.flag("settledAtOnce");
    static final ProcessVariable<ReportReason> REASON_CODE = ProcessVariable.oneOf("reasonCode", ReportReason.class);
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    static final ProcessVariable<AfterDecision> NEXT_STEP = ProcessVariable.oneOf("nextStep", AfterDecision.class);
    static final ProcessVariable<Boolean> TRANSFERRED = ProcessVariable.flag("transferred");
    static final ProcessVariable<Jurisdiction> JURISDICTION = ProcessVariable.oneOf("jurisdiction", Jurisdiction.class);
    static final ProcessVariable<ContactResult> CONTACT_RESULT =
            ProcessVariable.oneOf("contactResult", ContactResult.class);
    static final ProcessVariable<Boolean> ANSWERED_NOW = ProcessVariable.flag("answeredNow");
    /** Only where it is true, so that other intakes cost nothing more. */
    static final ProcessVariable<Boolean> STARTS_APPLICATION = ProcessVariable.flag("startsApplication");

    static final ProcessVariable<String> ITEM_CODE = ProcessVariable.text("itemCode");
    static final ProcessVariable<Instant> RECEIVED_AT = ProcessVariable.instant("receivedAt");
    static final ProcessVariable<String> APPLICATION_NO = ProcessVariable.text("applicationNo");
    static final ProcessVariable<String> APPLICATION_TITLE = ProcessVariable.text("applicationTitle");
    static final ProcessVariable<String> NOTICE_OUTCOME = ProcessVariable.text("noticeOutcome");
    static final ProcessVariable<String> RESULT = ProcessVariable.text("result");
    static final ProcessVariable<Integer> PRIORITY = ProcessVariable.integer("priority");
    static final ProcessVariable<Instant> INTAKE_DUE_AT = ProcessVariable.instant("intakeDueAt");
    static final ProcessVariable<Instant> ACK_DUE_AT = ProcessVariable.instant("ackDueAt");
    static final ProcessVariable<Instant> CONTACT_DUE_AT = ProcessVariable.instant("contactDueAt");
    static final ProcessVariable<Instant> PROMISED_REPLY_AT = ProcessVariable.instant("promisedReplyAt");
    static final ProcessVariable<Instant> PROMISE_WARNING_AT = ProcessVariable.instant("promiseWarningAt");

    @Bean
    ProcessContract intakeContract() {
        Set<String> variables = Stream.of(
                        CASE_TITLE,
                        FIRST_ASKED_CLERK,
                        RESPONSIBLE_CLERK,
                        COURSE,
                        REPORT_REASON,
                        SETTLED_AT_ONCE,
                        NEXT_STEP,
                        TRANSFERRED,
                        JURISDICTION,
                        CONTACT_RESULT,
                        ANSWERED_NOW,
                        STARTS_APPLICATION,
                        ITEM_CODE,
                        RECEIVED_AT,
                        APPLICATION_NO,
                        APPLICATION_TITLE,
                        NOTICE_OUTCOME,
                        RESULT,
                        PRIORITY,
                        INTAKE_DUE_AT,
                        ACK_DUE_AT,
                        CONTACT_DUE_AT,
                        PROMISED_REPLY_AT,
                        PROMISE_WARNING_AT)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> needed = Set.of(
                "intakeReceived",
                "registerIntake",
                "closeIntake",
                "recordWithdrawal",
                "recordVoiding",
                "transferMatter",
                "passToComplaintOffice",
                "askHead",
                "replyToClient",
                REPLY_WITHIN_PROMISE,
                PROMISE_WARNING,
                PROMISE_MISSED,
                HANDOVER_IGNORED,
                CONTACT_MISSED,
                INTAKE_DUE_MISSED,
                "remindClerk");
        Set<String> known = Stream.concat(
                        needed.stream(),
                        Stream.of(
                                "classifyMatter",
                                "answerConsultation",
                                "contactColleague",
                                "colleagueHandles",
                                "registerHandover",
                                "acknowledgeHandover",
                                "contactClient",
                                "guideClient",
                                "materialsAndNotice",
                                "completeInTime"))
                .collect(Collectors.toSet());
        return new ProcessContract(
                KEY,
                variables,
                Set.of(CLIENT_WITHDRAWN, CASE_VOIDED, TRANSFER_REQUESTED, ON_SITE_INCIDENT),
                known,
                needed);
    }

    @Bean
    ProcessAccess intakeAccess() {
        return new ProcessAccess(KEY, OFFICE, WORKERS);
    }

    @Bean
    HomeEntry registerConsultation() {
        return new HomeEntry(10, "登记咨询", "来访、来电、来信、邮件", "/camunda/app/tasklist/default/#/?processStart=" + KEY, OFFICE);
    }

    static String caseNo(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    static void write(IntakeProgress progress, VariableScope scope) {
        JURISDICTION.set(scope, progress.jurisdiction());
        RESPONSIBLE_CLERK.set(scope, progress.responsibleClerk());
        PRIORITY.set(scope, progress.priority());
        INTAKE_DUE_AT.set(scope, progress.dueAt());
        REASON_CODE.set(scope, progress.askedAbout());
        write(progress.application(), scope);
    }

    /** @param started null where nothing is applied for */
    static void write(ApplicationStart started, VariableScope scope) {
        if (started != null) {
            STARTS_APPLICATION.set(scope, true);
            ITEM_CODE.set(scope, started.itemCode());
            RECEIVED_AT.set(scope, started.receivedAt());
        }
    }
}
