package org.shouwen.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.TaskLists;

/**
 * Gives every task of a confidential process its case's title for itself: whoever has a right on the task alone sees no
 * variable of the case in lists. Nobody gets such a task, or completes it, who is not among its people, whichever way.
 */
class ConfidentialTasks extends AbstractBpmnParseListener {

    private final ConfidentialPeople people;

    ConfidentialTasks(ConfidentialPeople people) {
        this.people = people;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (people.processes().contains(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, ConfidentialTasks::copyTitle);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::requireAsked);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::requireKnowing);
        }
    }

    private static void copyTitle(DelegateTask task) {
        task.setVariableLocal(TaskLists.CASE_TITLE, task.getVariable(TaskLists.CASE_TITLE));
    }

    private void requireAsked(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null
                && !(people.mayKnow((TaskEntity) task, assignee) && people.isAsked((TaskEntity) task, assignee))) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务只能由系统确定的人员办理。");
        }
    }

    private void requireKnowing(DelegateTask task) {
        if (task.getAssignee() != null && !people.mayKnow((TaskEntity) task, task.getAssignee())) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务只能由系统确定的人员办理。");
        }
    }
}
