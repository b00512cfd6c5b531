package org.shouwen.completion.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class ConsolidateOpinions implements TaskListener {

    private final CompletionService completions;
    private final CompletionForms forms;

    ConsolidateOpinions(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<String> adjudicator =
                completions.consolidate(CompletionProcess.caseNo(task), forms.consolidation(), task.getAssignee());
        CompletionProcess.ADJUDICATION_NEEDED.set(task.getExecution(), adjudicator.isPresent());
        CompletionProcess.ADJUDICATOR.set(task.getExecution(), adjudicator.orElse(null));
    }
}
