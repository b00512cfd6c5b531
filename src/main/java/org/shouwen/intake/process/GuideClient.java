package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

@Component
class GuideClient implements TaskListener {

    private final IntakeForms forms;
    private final IntakeService intakes;

    GuideClient(IntakeForms forms, IntakeService intakes) {
        this.forms = forms;
        this.intakes = intakes;
    }

    @Override
    public void notify(DelegateTask task) {
        intakes.guide(IntakeProcess.caseNo(task), forms.guidance(), task.getAssignee());
    }
}
