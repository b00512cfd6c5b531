package org.shouwen.processadmin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** What every model passes on its way into the engine, from an upload or from a folder at start. */
@Component
public class ModelGate {

    private final ModelCheck check;
    private final EngineTrial trial;

    ModelGate(ModelCheck check, EngineTrial trial) {
        this.check = check;
        this.trial = trial;
    }

    /**
     * What the rules say of the files, and of those they let through what comes of trying them.
     *
     * @param present what is there already; a submitted file replaces the one of the same name, and what is there in the
     *     same wording was tried when it came
     */
    List<Finding> findings(Collection<ModelFile> submitted, Collection<ModelFile> present) {
        List<Finding> findings = check.check(submitted, present);
        return withTrial(findings, submitted, present);
    }

    /**
     * Lets the models through when nothing forbids their deployment.
     *
     * @param present as for {@link #findings}
     * @return the warnings
     * @throws Refusal {@code MODEL_INVALID} with every error
     */
    List<Finding> pass(Collection<ModelFile> submitted, Collection<ModelFile> present) {
        return refuseErrors(findings(submitted, present));
    }

    /**
     * The same for all models at a start.
     *
     * @param tried those among them that need no trial, having had it when the application was built
     */
    List<Finding> passAtStart(Collection<ModelFile> models, Collection<ModelFile> tried) {
        return refuseErrors(withTrial(check.check(models), models, tried));
    }

    private List<Finding> withTrial(List<Finding> findings, Collection<ModelFile> models, Collection<ModelFile> tried) {
        Set<String> refused = findings.stream()
                .filter(Finding::forbidsDeployment)
                .map(Finding::file)
                .collect(Collectors.toSet());
        List<ModelFile> toTry = models.stream()
                .filter(model -> !refused.contains(model.name()) && !tried.contains(model))
                .toList();
        return Stream.concat(findings.stream(), trial.findings(toTry).stream()).toList();
    }

    private static List<Finding> refuseErrors(List<Finding> findings) {
        Refusal.throwIfAny(findings.stream()
                .filter(Finding::forbidsDeployment)
                .map(finding -> new Violation(RefusalCode.MODEL_INVALID, null, finding.toString()))
                .toList());
        return findings;
    }
}
