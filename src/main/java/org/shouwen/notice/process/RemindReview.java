package org.shouwen.notice.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

/** Puts an application whose window closes soon at the top of the clerk's list. */
@Component
class RemindReview implements JavaDelegate {

    private static final int ABOVE_ALL_OTHERS = 90;

    private final ReviewService reviews;
    private final TaskService tasks;

    RemindReview(ReviewService reviews, TaskService tasks) {
        this.reviews = reviews;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.remind(execution.getProcessBusinessKey());
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), ABOVE_ALL_OTHERS));
    }
}
