package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** No task without somebody who may take it. */
final class PeopleRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    PeopleRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        checkGroups(model.process().getCamundaCandidateStarterGroups(), model.key(), model, report);
        for (UserTask task : model.all(UserTask.class)) {
            if (Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
                    .allMatch(Titles::isBlank)) {
                report.error(model.file(), task.getId(), Titles.of(task) + "既没有办理人,也没有候选人或候选组。");
            }
            if (isPerson(task.getCamundaAssignee()) || isPerson(task.getCamundaCandidateUsers())) {
                report.warning(model.file(), task.getId(), Titles.of(task) + "的办理人写死为某个人,其离岗后任务无人可办。");
            }
            checkGroups(task.getCamundaCandidateGroups(), task.getId(), model, report);
        }
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
                .forEach(group -> report.error(model.file(), elementId, "候选组 " + group + " 不是已定义的角色。"));
    }
}
