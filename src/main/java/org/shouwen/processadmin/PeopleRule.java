package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** No task without somebody who may take it. */
final class PeopleRule implements ModelRule {

    private static final List<String> ASSIGNMENT =
            List.of("camunda:assignee", "camunda:candidateUsers", "camunda:candidateGroups");

    private final ModelVocabulary vocabulary;

    PeopleRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        if (vocabulary.isConfidential(model.key())) {
            checkConfidential(model, report);
        } else {
            checkGroups(model.process().getCamundaCandidateStarterGroups(), model.key(), model, report);
        }
        for (UserTask task : model.all(UserTask.class)) {
            if (Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
                    .allMatch(Titles::isBlank)) {
                report.error(model.file(), task.getId(), Titles.of(task) + "既没有办理人,也没有候选人或候选组。请在 Assignment 一栏填写一项。");
            }
            if (!vocabulary.isConfidential(model.key())) {
                checkOpen(task, model, report);
            }
        }
    }

    private void checkOpen(UserTask task, ProcessModel model, Report report) {
        if (isPerson(task.getCamundaAssignee()) || isPerson(task.getCamundaCandidateUsers())) {
            report.warning(model.file(), task.getId(), Titles.of(task) + "的办理人写死为某个人,其离岗后任务无人可办。");
        }
        checkGroups(task.getCamundaCandidateGroups(), task.getId(), model, report);
    }

    /** Whom a confidential case is about must not learn of it: who may is computed, as in the model built with the code. */
    private void checkConfidential(ProcessModel model, Report report) {
        if (!isBlank(model.process().getCamundaCandidateStarterGroups())) {
            report.error(model.file(), model.key(), "本流程的办件须保密,由系统发起,不得写明谁能发起。请清空 Candidate starter groups。");
        }
        Map<String, XmlElement> built = new HashMap<>();
        vocabulary
                .builtProcess(model.key())
                .ifPresent(root -> root.walk(element -> {
                    if (element.name().equals("bpmn:userTask")) {
                        built.put(element.attribute("id"), element);
                    }
                }));
        model.xml().stream()
                .filter(element -> element.name().equals("bpmn:userTask"))
                .forEach(task -> ASSIGNMENT.forEach(way -> {
                    String written = task.attribute(way);
                    if (!written.isEmpty() && !computed(task, way, built).contains(written)) {
                        report.error(
                                model.file(),
                                task.attribute("id"),
                                "本流程的办件须保密,谁能办理由系统计算。" + Titles.of(task) + "的 " + way.substring("camunda:".length())
                                        + " 不得写“" + written + "”。请恢复原来的写法;新增的步骤请照抄本流程其他任务的写法。");
                    }
                }));
    }

    /** Of a task that was built with the code its own, of an added one that of any other. */
    private static Set<String> computed(XmlElement task, String way, Map<String, XmlElement> built) {
        XmlElement same = built.get(task.attribute("id"));
        return same == null
                ? built.values().stream().map(other -> other.attribute(way)).collect(Collectors.toSet())
                : Set.of(same.attribute(way));
    }

    private static boolean isPerson(String text) {
        return !isBlank(text) && !Expression.isIn(text);
    }

    private void checkGroups(String groups, String elementId, ProcessModel model, Report report) {
        if (isBlank(groups) || Expression.isIn(groups)) {
            return;
        }
        Stream.of(groups.split(","))
                .map(String::trim)
                .filter(group -> !vocabulary.isRole(group))
                .forEach(group -> report.error(model.file(), elementId, "候选组 " + group + " 不是已有的角色。请检查拼写。"));
    }
}
