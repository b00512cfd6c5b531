package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.xml.ModelException;
import org.shouwen.engine.UnusableForm;

/** All models that are to work together, read once. What cannot be read is reported and left out. */
final class ModelSet {

    private final List<ProcessModel> processes = new ArrayList<>();
    private final List<DecisionModel> decisions = new ArrayList<>();
    private final List<FormModel> forms = new ArrayList<>();
    private final Set<String> submitted;

    /** @param submitted names of the files that would be deployed together, the others being deployed already */
    ModelSet(Collection<ModelFile> files, Set<String> submitted, Report report) {
        this.submitted = submitted;
        Set<String> names = new HashSet<>();
        for (ModelFile file : files) {
            if (!names.add(file.name())) {
                report.error(file.name(), null, "文件名重复。");
            } else if (!file.isModel()) {
                report.error(file.name(), null, "只接受 .bpmn、.dmn 和 .form 文件。");
            } else {
                read(file, report);
            }
        }
    }

    private void read(ModelFile file, Report report) {
        try {
            if (file.isBpmn()) {
                processes.add(ProcessModel.read(file));
            } else if (file.isDmn()) {
                decisions.add(DecisionModel.read(file));
            } else {
                forms.add(FormModel.read(file));
            }
        } catch (UnusableForm e) {
            e.problems().forEach(problem -> report.error(file.name(), null, problem));
        } catch (ModelException e) {
            report.error(file.name(), null, "文件无法读取:" + cause(e) + "。");
        }
    }

    private static String cause(Throwable e) {
        return e.getCause() == null || e.getCause().getMessage() == null
                ? e.getMessage()
                : e.getCause().getMessage();
    }

    List<ProcessModel> processes() {
        return processes;
    }

    List<DecisionModel> decisions() {
        return decisions;
    }

    List<FormModel> forms() {
        return forms;
    }

    Optional<FormModel> form(String id) {
        return forms.stream().filter(form -> id.equals(form.id())).findAny();
    }

    boolean hasProcess(String key) {
        return processes.stream().anyMatch(model -> model.key().equals(key));
    }

    boolean hasDecision(String id) {
        return decisions.stream().anyMatch(model -> model.decisionIds().contains(id));
    }

    /** Whether both files would stand in one deployment. */
    boolean deployedTogether(String file, String other) {
        return submitted.contains(file) == submitted.contains(other);
    }
}
