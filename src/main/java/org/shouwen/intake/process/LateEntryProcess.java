package org.shouwen.intake.process;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words that the model {@code late-entry-approval} and its code share. It runs beside the intake whose case number is
 * its business key, so that only an intake that was entered afterwards costs more than others.
 */
@Configuration
class LateEntryProcess {

    static final String KEY = "late-entry-approval";
    static final String REGISTERED = "lateEntryRegistered";
    static final String VOIDED = "lateEntryVoided";

    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> APPROVERS = ProcessVariable.text("approvers");
    static final ProcessVariable<Instant> APPROVAL_DUE_AT = ProcessVariable.instant("approvalDueAt");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    @Bean
    ProcessContract lateEntryContract() {
        Set<String> variables = Stream.of(CASE_TITLE, APPROVERS, APPROVAL_DUE_AT, APPROVED)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> elements = Set.of("lateEntryRegistered", "approveLateEntry", "lateEntryVoided");
        return new ProcessContract(KEY, variables, Set.of(REGISTERED, VOIDED), elements, elements);
    }

    @Bean
    ProcessAccess lateEntryAccess() {
        return new ProcessAccess(
                KEY, Set.of(), Set.of(Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER));
    }
}
