package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.IntakeProgress;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

@Component
class ClassifyMatter implements TaskListener {

    private final IntakeForms forms;
    private final IntakeService intakes;

    ClassifyMatter(IntakeForms forms, IntakeService intakes) {
        this.forms = forms;
        this.intakes = intakes;
    }

    @Override
    public void notify(DelegateTask task) {
        IntakeProgress progress =
                intakes.classify(IntakeProcess.caseNo(task), forms.classification(), task.getAssignee());
        IntakeProcess.write(progress, task.getExecution());
    }
}
