package org.shouwen.processadmin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.processadmin.Finding.Severity;
import org.springframework.stereotype.Component;

/**
 * The rules that every model meets, ours and an administrator's alike: one rule family per class, all of them applied
 * to all files, so that one check tells everything that is wrong.
 */
@Component
public class ModelCheck {

    private static final int MOST_FILES = 200;

    private final List<ModelRule> processRules;
    private final DecisionRule decisionRule;
    private final FormRule formRule;
    private final IdRule idRule = new IdRule();
    private final BranchRule branchRule = new BranchRule();

    ModelCheck(ModelVocabulary vocabulary) {
        decisionRule = new DecisionRule(vocabulary);
        formRule = new FormRule(vocabulary);
        processRules = List.of(
                // first, since it knows what others would find the consequences of
                new ContractRule(vocabulary),
                new HeaderRule(),
                new ExpressionRule(vocabulary, new AllowedBpmn()),
                new VariableRule(vocabulary),
                new ImplementationRule(vocabulary),
                new ReferenceRule(),
                new PeopleRule(vocabulary),
                new TaskOrderRule(vocabulary),
                new FormReferenceRule(vocabulary),
                new TimerRule(),
                new GatewayRule(),
                new ArrowRule(),
                new FlowRule(),
                new LoopRule(),
                new ConditionRule(),
                new MessageRule(vocabulary),
                new FirstStepRule(vocabulary),
                new LabelRule(),
                new DiagramRule());
    }

    /** Checks files that stand for themselves, as those of the project do. */
    public List<Finding> check(Collection<ModelFile> files) {
        return findings(files, names(files));
    }

    /**
     * Checks what a deployment would lead to.
     *
     * @param deployed the newest version of everything deployed; a submitted file replaces the one of the same name
     * @return findings on the submitted files, and those on deployed ones that the submission would cause
     */
    public List<Finding> check(Collection<ModelFile> submitted, Collection<ModelFile> deployed) {
        if (submitted.size() > MOST_FILES) {
            return List.of(new Finding(
                    Severity.ERROR, "", null, "一次最多上传 " + MOST_FILES + " 个文件,现有 " + submitted.size() + " 个。请分几次上传。"));
        }
        Set<String> names = names(submitted);
        List<ModelFile> all = Stream.concat(
                        submitted.stream(), deployed.stream().filter(file -> !names.contains(file.name())))
                .toList();
        Report report = new Report();
        ModelSet afterwards = new ModelSet(all, names, report);
        check(afterwards, report);
        compare(deployed, afterwards, names, report);
        boolean elsewhere = report.findings().stream().anyMatch(finding -> !names.contains(finding.file()));
        List<Finding> before = elsewhere ? findings(deployed, Set.of()) : List.of();
        return report.findings().stream()
                .filter(finding -> names.contains(finding.file()) || !before.contains(finding))
                .toList();
    }

    private List<Finding> findings(Collection<ModelFile> files, Set<String> submitted) {
        Report report = new Report();
        check(new ModelSet(files, submitted, report), report);
        return report.findings();
    }

    private void check(ModelSet set, Report report) {
        idRule.check(set, report);
        set.processes().forEach(model -> processRules.forEach(rule -> rule.check(model, set, report)));
        set.decisions().forEach(model -> decisionRule.check(model, report));
        set.forms().forEach(form -> formRule.check(form, report));
    }

    private void compare(Collection<ModelFile> deployed, ModelSet afterwards, Set<String> submitted, Report report) {
        List<ModelFile> replaced = deployed.stream()
                .filter(file -> submitted.contains(file.name()))
                .toList();
        for (ProcessModel before : new ModelSet(replaced, Set.of(), new Report()).processes()) {
            afterwards.processes().stream()
                    .filter(model -> model.key().equals(before.key()))
                    .forEach(model -> branchRule.check(before, model, report));
        }
    }

    private static Set<String> names(Collection<ModelFile> files) {
        return files.stream().map(ModelFile::name).collect(Collectors.toSet());
    }
}
