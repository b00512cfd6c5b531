package org.shouwen.processadmin;

import java.util.Collection;
import java.util.Optional;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.ProcessContract;

/** The words a model may use because the application understands them. */
public interface ModelVocabulary {

    /** The class behind a bean that models may name, empty when there is none. */
    Optional<Class<?>> bean(String name);

    /** Whether the group is one of the roles of the office. */
    boolean isRole(String groupId);

    /** Whether forms may name it in a field's property {@code rule}. */
    boolean isFieldRule(String name);

    /** Whether forms may name it in a component's property {@code live}. */
    boolean isLiveContent(String name);

    /** What the code of each process declares; a process without code has none. */
    Collection<ProcessContract> contracts();

    /** What the code relies on in decision tables; on other tables none relies. */
    Collection<DecisionContract> decisionContracts();

    default ProcessContract contractOf(String processKey) {
        return contracts().stream()
                .filter(contract -> contract.processKey().equals(processKey))
                .findAny()
                .orElseGet(() -> ProcessContract.withoutCode(processKey));
    }
}
