package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every task is due at some time and has a place in the order of all tasks, or it is found in no list. */
final class TaskOrderRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    TaskOrderRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (UserTask task : model.all(UserTask.class)) {
            if (isBlank(task.getCamundaDueDate()) || !Expression.isIn(task.getCamundaDueDate())) {
                report(report, model, task, "没有到期时间,“今日到期”和“已超期”中都找不到。请在 Due date 一栏写日期变量,如 ${noticeDeadline}。");
            }
            if (isBlank(task.getCamundaPriority())) {
                report(report, model, task, "没有优先级,不能按轻重缓急排列。请填写 Priority,如 ${priority} 或 30。");
            }
        }
    }

    /** Of an administrator's added step nobody can know what its limit is. */
    private void report(Report report, ProcessModel model, UserTask task, String sentence) {
        boolean ours = vocabulary.contractOf(model.key()).elements().contains(task.getId());
        if (ours) {
            report.error(model.file(), task.getId(), Titles.of(task) + sentence);
        } else {
            report.warning(model.file(), task.getId(), Titles.of(task) + sentence);
        }
    }
}
