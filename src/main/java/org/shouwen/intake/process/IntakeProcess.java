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
import org.shouwen.intake.ContactResult;
import org.shouwen.intake.IntakeProgress;
import org.shouwen.intake.Jurisdiction;
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
    static final String CLIENT_WITHDRAWN = "clientWithdrawn";
    static final String CASE_VOIDED = "caseVoided";

    private static final Set<String> OFFICE = Set.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD);

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> FIRST_ASKED_CLERK = ProcessVariable.text("firstAskedClerk");
    static final ProcessVariable<String> RESPONSIBLE_CLERK = ProcessVariable.text("responsibleClerk");
    static final ProcessVariable<Boolean> SETTLED_AT_ONCE = ProcessVariable.flag("settledAtOnce");
    static final ProcessVariable<Jurisdiction> JURISDICTION = ProcessVariable.oneOf("jurisdiction", Jurisdiction.class);
    static final ProcessVariable<ContactResult> CONTACT_RESULT =
            ProcessVariable.oneOf("contactResult", ContactResult.class);
    static final ProcessVariable<Boolean> ANSWERED_NOW = ProcessVariable.flag("answeredNow");
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
                        SETTLED_AT_ONCE,
                        JURISDICTION,
                        CONTACT_RESULT,
                        ANSWERED_NOW,
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
                REPLY_WITHIN_PROMISE,
                PROMISE_WARNING,
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
                                "guideClient"))
                .collect(Collectors.toSet());
        return new ProcessContract(KEY, variables, Set.of(CLIENT_WITHDRAWN, CASE_VOIDED), known, needed);
    }

    @Bean
    ProcessAccess intakeAccess() {
        return new ProcessAccess(KEY, OFFICE, OFFICE);
    }

    @Bean
    HomeEntry registerConsultation() {
        return new HomeEntry(10, "登记咨询", "来访、来电、来信、邮件", "/camunda/app/tasklist/default/#/?processStart=" + KEY, OFFICE);
    }

    static String caseNo(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    static void write(IntakeProgress progress, VariableScope scope) {
        SETTLED_AT_ONCE.set(scope, progress.settledAtOnce());
        JURISDICTION.set(scope, progress.jurisdiction());
        RESPONSIBLE_CLERK.set(scope, progress.responsibleClerk());
        PRIORITY.set(scope, progress.priority());
        INTAKE_DUE_AT.set(scope, progress.dueAt());
    }
}
