package org.shouwen.completion.process;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.shouwen.catalogue.HandlingType;
import org.shouwen.completion.HandlingPlan;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that the model {@code time-limited-completion} and its code share. The business key is the case number. */
@Configuration
public class CompletionProcess {

    static final String KEY = "time-limited-completion";

    static final String CLIENT_WITHDRAWN = "clientWithdrawn";
    static final String REQUEST_EXTENSION = "requestExtension";
    static final String PAUSE_CLOCK = "pauseClock";
    static final String RESUME_CLOCK = "resumeClock";
    static final String OPINION_SETTLED = "opinionSettled";

    static final String DEADLINE_WARNING = "deadlineWarning";
    static final String OPINION_DEADLINE_PASSED = "opinionDeadlinePassed";
    /** Everything that happens when the deadline passes. */
    static final Set<String> AT_DEADLINE = Set.of("deadlinePassed", "explanationTooLate", "approvalTooLate");

    /** Value of {@link #RESULT} when there is none. */
    static final String WITHDRAWN = "WITHDRAWN";

    static final int ABOVE_ALL_OTHERS = 90;

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> RESPONSIBLE_CLERK = ProcessVariable.text("responsibleClerk");
    static final ProcessVariable<Integer> PRIORITY = ProcessVariable.integer("priority");
    static final ProcessVariable<HandlingType> HANDLING_TYPE =
            ProcessVariable.oneOf("handlingType", HandlingType.class);
    static final ProcessVariable<Boolean> REPORT_UPWARD = ProcessVariable.flag("reportUpward");
    static final ProcessVariable<Instant> COMPLETION_DEADLINE = ProcessVariable.instant("completionDeadline");
    static final ProcessVariable<Instant> WARNING_AT = ProcessVariable.instant("warningAt");
    static final ProcessVariable<Instant> FIRST_STEP_DUE_AT = ProcessVariable.instant("firstStepDueAt");
    static final ProcessVariable<Instant> REPORT_DUE_AT = ProcessVariable.instant("reportDueAt");
    static final ProcessVariable<Instant> LATE_EXPLANATION_DUE_AT = ProcessVariable.instant("lateExplanationDueAt");
    static final ProcessVariable<Instant> OPINION_DEADLINE = ProcessVariable.instant("opinionDeadline");
    static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");
    static final ProcessVariable<Boolean> ADJUDICATION_NEEDED = ProcessVariable.flag("adjudicationNeeded");
    static final ProcessVariable<String> ADJUDICATOR = ProcessVariable.text("adjudicator");
    static final ProcessVariable<String> EXTENSION_APPROVER = ProcessVariable.text("extensionApprover");
    static final ProcessVariable<Boolean> EXTENSION_APPROVED = ProcessVariable.flag("extensionApproved");
    static final ProcessVariable<String> PAUSE_APPROVER = ProcessVariable.text("pauseApprover");
    static final ProcessVariable<Boolean> PAUSE_APPROVED = ProcessVariable.flag("pauseApproved");
    static final ProcessVariable<Instant> PLANNED_RESUME_AT = ProcessVariable.instant("plannedResumeAt");
    static final ProcessVariable<Boolean> RESULT_NOW = ProcessVariable.flag("resultNow");
    static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    @Bean
    ProcessContract completionContract() {
        Set<String> variables = Stream.of(
                        CASE_TITLE,
                        RESPONSIBLE_CLERK,
                        PRIORITY,
                        HANDLING_TYPE,
                        REPORT_UPWARD,
                        COMPLETION_DEADLINE,
                        WARNING_AT,
                        FIRST_STEP_DUE_AT,
                        REPORT_DUE_AT,
                        LATE_EXPLANATION_DUE_AT,
                        OPINION_DEADLINE,
                        DEPARTMENT,
                        ADJUDICATION_NEEDED,
                        ADJUDICATOR,
                        EXTENSION_APPROVER,
                        EXTENSION_APPROVED,
                        PAUSE_APPROVER,
                        PAUSE_APPROVED,
                        PLANNED_RESUME_AT,
                        RESULT_NOW,
                        RESULT)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> needed = Stream.concat(
                        AT_DEADLINE.stream(),
                        Stream.of(
                                "caseAccepted",
                                "computeDeadline",
                                "handling",
                                "recordResult",
                                "notifyResult",
                                "closeCase",
                                "markOverdue",
                                "lateExplanation",
                                "requestOpinions",
                                "giveReviewOpinion",
                                "settleOpinion",
                                "explainDelay",
                                "approveExtension",
                                "notifyDelay",
                                "shiftDeadline",
                                "explainPause",
                                "approvePause",
                                "stopClock",
                                "restartClock",
                                "withdrawAccepted",
                                DEADLINE_WARNING,
                                OPINION_DEADLINE_PASSED))
                .collect(Collectors.toSet());
        Set<String> known = Stream.concat(
                        needed.stream(),
                        Stream.of(
                                "handleImmediately",
                                "handleWithinPromise",
                                "reportUpward",
                                "consolidateOpinions",
                                "adjudicate",
                                "resumeClock"))
                .collect(Collectors.toSet());
        return new ProcessContract(
                KEY,
                variables,
                Set.of(CLIENT_WITHDRAWN, REQUEST_EXTENSION, PAUSE_CLOCK, RESUME_CLOCK, OPINION_SETTLED),
                known,
                needed);
    }

    @Bean
    ProcessAccess completionAccess() {
        return new ProcessAccess(
                KEY,
                Set.of(),
                Set.of(
                        Roles.WINDOW_CLERK,
                        Roles.OFFICE_HEAD,
                        Roles.BUREAU_LEADER_IN_CHARGE,
                        Roles.BUREAU_PRINCIPAL_LEADER,
                        Roles.ANY_DEPARTMENT));
    }

    static String caseNo(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    static void write(HandlingPlan plan, VariableScope scope) {
        RESPONSIBLE_CLERK.set(scope, plan.responsibleClerk());
        PRIORITY.set(scope, plan.priority());
        HANDLING_TYPE.set(scope, plan.type());
        REPORT_UPWARD.set(scope, plan.reportUpward());
        COMPLETION_DEADLINE.set(scope, plan.dueAt());
        WARNING_AT.set(scope, plan.warningAt());
        FIRST_STEP_DUE_AT.set(scope, plan.firstStepDueAt());
    }
}
