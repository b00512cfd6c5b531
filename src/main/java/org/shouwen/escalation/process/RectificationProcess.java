package org.shouwen.escalation.process;

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

/** The words that the model {@code rectification} and its code share; the business key is the number of the case. */
@Configuration
class RectificationProcess {

    static final String KEY = "rectification";
    static final String ORDERED = "rectificationOrdered";

    static final ProcessVariable<String> ESCALATION_ID = ProcessVariable.text("escalationId");
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<String> RECTIFYING_CLERK = ProcessVariable.text("rectifyingClerk");
    static final ProcessVariable<Instant> RECTIFY_DUE_AT = ProcessVariable.instant("rectifyDueAt");

    @Bean
    ProcessContract rectificationContract() {
        Set<String> variables = Stream.of(ESCALATION_ID, CASE_TITLE, RECTIFYING_CLERK, RECTIFY_DUE_AT)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> elements = Set.of(ORDERED, "rectify", "rectificationLate");
        return new ProcessContract(
                KEY, variables, Set.of(ORDERED, ProcessContract.ESCALATION_RAISED), elements, elements);
    }

    @Bean
    ProcessAccess rectificationAccess() {
        return new ProcessAccess(KEY, Set.of(), Roles.CASEWORKERS);
    }
}
