package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.OpinionService;
import org.springframework.stereotype.Component;

@Component
class GiveReviewOpinion implements TaskListener {

    private final OpinionService opinions;
    private final CompletionForms forms;

    GiveReviewOpinion(OpinionService opinions, CompletionForms forms) {
        this.opinions = opinions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        opinions.give(
                CompletionProcess.caseNo(task),
                CompletionProcess.DEPARTMENT.get(task),
                forms.opinion(),
                forms.comment(),
                task.getAssignee());
    }
}
