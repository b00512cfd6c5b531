package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.FORM;
import static org.shouwen.processadmin.ModelTexts.START_FORM;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.ProcessContract;
import org.shouwen.processadmin.Finding.Severity;

/** The check as it knows a small application, and what it says to models. */
final class CheckedModels {

    static final ModelCheck CHECK = withTables(Set.of());

    private CheckedModels() {}

    /** The check where the code needs one element more. */
    static ModelCheck needing(String element) {
        return new ModelCheck(new Words(Set.of("judgeLate", element), Set.of()));
    }

    static ModelCheck withTables(Collection<DecisionContract> contracts) {
        return new ModelCheck(new Words(Set.of("judgeLate"), contracts));
    }

    static List<ModelFile> forms() {
        return List.of(file("appeal.judgeAppeal.form", FORM), file("appeal.appealReceived.form", START_FORM));
    }

    static List<Finding> findings(String bpmn) {
        String drawn = bpmn.contains("BPMNDiagram") ? bpmn : drawn(bpmn);
        return CHECK.check(List.of(file("appeal.bpmn", drawn), forms().get(0), forms().get(1)));
    }

    static List<Finding> withForm(String name, String text, String bpmn) {
        return CHECK.check(List.of(file("appeal.bpmn", drawn(bpmn)), forms().get(0), forms().get(1), file(name, text)));
    }

    static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::forbidsDeployment).toList();
    }

    static void assertError(List<Finding> findings, String elementId, String sentence) {
        assertFinding(findings, Severity.ERROR, elementId, sentence);
    }

    static void assertWarning(List<Finding> findings, String elementId, String sentence) {
        assertFinding(findings, Severity.WARNING, elementId, sentence);
    }

    private static void assertFinding(List<Finding> findings, Severity severity, String elementId, String sentence) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.elementId()).isEqualTo(elementId);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    private static final class Words implements ModelVocabulary {

        private static final Map<String, Class<?>> BEANS = Map.of(
                "registerAppeal", RegisterAppeal.class,
                "noteStep", NoteStep.class,
                "keepAway", KeepAway.class);

        private final Set<String> needed;
        private final Collection<DecisionContract> tables;

        private Words(Set<String> needed, Collection<DecisionContract> tables) {
            this.needed = needed;
            this.tables = tables;
        }

        @Override
        public Optional<Class<?>> bean(String name) {
            return Optional.ofNullable(BEANS.get(name));
        }

        @Override
        public boolean isRole(String groupId) {
            return "office-head".equals(groupId);
        }

        @Override
        public boolean isFieldRule(String name) {
            return "civil".equals(name);
        }

        @Override
        public boolean isLiveContent(String name) {
            return "items".equals(name);
        }

        @Override
        public Collection<DecisionContract> decisionContracts() {
            return tables;
        }

        @Override
        public Optional<XmlElement> builtProcess(String processKey) {
            return processKey.equals("appeal") || processKey.equals("secret")
                    ? Optional.of(XmlFile.read(
                            file("appeal.bpmn", BPMN.replace("\"office-head\"", "\"${keepAway.heads()}\""))))
                    : Optional.empty();
        }

        @Override
        public Optional<FormSchema> builtForm(String formId) {
            return forms().stream()
                    .filter(form -> form.stem().equals(formId))
                    .map(form -> FormSchema.parse(FileText.of(form)))
                    .findFirst();
        }

        @Override
        public boolean isConfidential(String processKey) {
            return processKey.equals("secret");
        }

        @Override
        public Collection<ProcessContract> contracts() {
            return Set.of(new ProcessContract(
                    "appeal",
                    Set.of("clerk", "judgeDeadline", "outcome", "departments"),
                    Set.of("clientWithdrawn"),
                    Set.of("appealReceived", "judgeAppeal", "judgeLate", "changed"),
                    needed));
        }
    }

    private static final class RegisterAppeal implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    private static final class NoteStep implements ExecutionListener, JavaDelegate {
        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void execute(DelegateExecution execution) {}
    }

    private static final class KeepAway implements TaskListener {
        @Override
        public void notify(DelegateTask task) {}
    }
}
