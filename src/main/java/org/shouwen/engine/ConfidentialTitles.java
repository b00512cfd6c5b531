package org.shouwen.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.security.TaskLists;

/**
 * Gives every task of a confidential process its case's title for itself: whoever has a right on the task alone sees no
 * variable of the case in lists.
 */
class ConfidentialTitles extends AbstractBpmnParseListener {

    private final Set<String> confidential;

    /** @param confidential keys of the processes */
    ConfidentialTitles(Set<String> confidential) {
        this.confidential = confidential;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (confidential.contains(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, ConfidentialTitles::copyTitle);
        }
    }

    private static void copyTitle(DelegateTask task) {
        task.setVariableLocal(TaskLists.CASE_TITLE, task.getVariable(TaskLists.CASE_TITLE));
    }
}
