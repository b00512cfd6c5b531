package org.shouwen.processadmin;

import java.util.Collection;
import java.util.Optional;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.ProcessContract;

/** The words a model may use because the application understands them. */
interface ModelVocabulary {

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
    /** The process model that was built with the code, empty for a process without code. */
    Optional<XmlElement> builtProcess(String processKey);

    /** The form that was built with the code that reads it, empty where no code does. */
    Optional<FormSchema> builtForm(String formId);

    /** Whether only the persons that our code computes may learn of its tasks. */
    boolean isConfidential(String processKey);

    default ProcessContract contractOf(String processKey) {
        return contracts().stream()
                .filter(contract -> contract.processKey().equals(processKey))
                .findAny()
                .orElseGet(() -> ProcessContract.withoutCode(processKey));
    }
}
