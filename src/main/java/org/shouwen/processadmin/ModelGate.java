package org.shouwen.processadmin;

import java.util.Collection;
import java.util.List;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** What every model passes on its way into the engine, from an upload or from a folder at start. */
@Component
public class ModelGate {

    private final ModelCheck check;

    ModelGate(ModelCheck check) {
        this.check = check;
    }

    /**
     * Lets the models through when nothing forbids their deployment.
     *
     * @param present what is there already; a submitted file replaces the one of the same name
     * @return the warnings
     * @throws Refusal {@code MODEL_INVALID} with every error
     */
    public List<Finding> pass(Collection<ModelFile> submitted, Collection<ModelFile> present) {
        List<Finding> findings = check.check(submitted, present);
        Refusal.throwIfAny(findings.stream()
                .filter(Finding::forbidsDeployment)
                .map(finding -> new Violation(RefusalCode.MODEL_INVALID, null, finding.toString()))
                .toList());
        return findings;
    }
}
