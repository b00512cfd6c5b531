package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.ModelException;
import org.shouwen.engine.UnusableForm;

/** All models that are to work together, read once. What cannot be read is reported and left out. */
final class ModelSet {

    private static final AllowedRule ALLOWED = new AllowedRule(new AllowedBpmn());
    private static final Pattern LINE = Pattern.compile("URI=\\S* Line=(\\d+): ");

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
            } else {
                file.fault().ifPresentOrElse(fault -> report.error(file.name(), null, fault), () -> read(file, report));
            }
        }
    }

    private void read(ModelFile file, Report report) {
        try {
            if (file.isBpmn()) {
                readProcess(file, report);
            } else if (file.isDmn()) {
                XmlFile.read(file);
                decisions.add(DecisionModel.read(file));
            } else {
                FormModel form = FormModel.read(file);
                forms.add(form);
                report.know(file.name(), Places.in(form));
            }
        } catch (UnreadableFile e) {
            report.unreadable(file.name(), e.line(), "文件无法读取:" + e.getMessage());
        } catch (UnusableForm e) {
            e.problems().forEach(problem -> report.error(file.name(), null, problem));
        } catch (ModelException e) {
            reportInvalid(file, String.valueOf(cause(e)), report);
        }
    }

    private void readProcess(ModelFile file, Report report) {
        XmlElement xml = XmlFile.read(file);
        report.know(file.name(), Places.in(xml));
        ALLOWED.check(file, xml, report);
        processes.add(ProcessModel.read(file, xml));
    }

    /** What does not belong in a model often keeps it from being read too; that has been said then. */
    private static void reportInvalid(ModelFile file, String fault, Report report) {
        if (report.hasErrors(file.name())) {
            return;
        }
        Matcher line = LINE.matcher(fault);
        boolean known = line.find();
        report.unreadable(
                file.name(),
                known ? Integer.valueOf(line.group(1)) : null,
                "文件无法读取:" + (known ? "第 " + line.group(1) + " 行:" : "")
                        + XmlFaults.sentence(known ? fault.substring(line.end()) : fault));
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
