package org.shouwen.completion.process;

import static org.shouwen.deadline.DeadlineState.OVERDUE;
import static org.shouwen.deadline.DeadlineState.PAUSED;
import static org.shouwen.deadline.DeadlineState.RUNNING;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.completion.CompletionService;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.engine.CaseTimers;
import org.shouwen.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps variables, tasks and timers of a completion where its ledger of deadlines says, in the transaction that changes the
 * ledger: after a pause, a resumption, an extension, or an import of the calendar.
 */
@Component
class CompletionSchedule {

    /** What follows one deadline. */
    private record Followed(ProcessVariable<Instant> variable, Set<String> timers, Set<String> tasks) {}

    private static final Map<String, Followed> FOLLOWED = Map.of(
            ApplicationDeadline.COMPLETION.code(),
            new Followed(
                    CompletionProcess.COMPLETION_DEADLINE,
                    CompletionProcess.AT_DEADLINE,
                    Set.of(
                            "handleImmediately",
                            "handleWithinPromise",
                            "consolidateOpinions",
                            "adjudicate",
                            "recordResult",
                            "explainDelay",
                            "approveExtension",
                            "explainPause",
                            "approvePause")),
            ApplicationDeadline.FIRST_REVIEW.code(),
            new Followed(CompletionProcess.FIRST_STEP_DUE_AT, Set.of(), Set.of("handleWithinPromise")),
            ApplicationDeadline.REPORT_UPWARD.code(),
            new Followed(CompletionProcess.REPORT_DUE_AT, Set.of(), Set.of("reportUpward")),
            ApplicationDeadline.OPINION.code(),
            new Followed(
                    CompletionProcess.OPINION_DEADLINE,
                    Set.of(CompletionProcess.OPINION_DEADLINE_PASSED),
                    Set.of("giveReviewOpinion")),
            ApplicationDeadline.LATE_EXPLANATION.code(),
            new Followed(CompletionProcess.LATE_EXPLANATION_DUE_AT, Set.of(), Set.of("lateExplanation")));

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseTimers timers;
    private final CaseClock deadlines;
    private final CompletionService completions;

    CompletionSchedule(
            RuntimeService runtime,
            TaskService tasks,
            CaseTimers timers,
            CaseClock deadlines,
            CompletionService completions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.deadlines = deadlines;
        this.completions = completions;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (FOLLOWED.containsKey(moved.name())) {
            follow(moved.caseNo());
        }
    }

    /** Does nothing where no completion runs. */
    void follow(String caseNo) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(CompletionProcess.KEY)
                .processInstanceBusinessKey(caseNo)
                .singleResult();
        if (instance != null) {
            // the first review's task is due with the first review, although the whole is due with the completion
            deadlines.of(caseNo).stream()
                    .filter(deadline -> FOLLOWED.containsKey(deadline.name()))
                    .filter(deadline -> Set.of(RUNNING, OVERDUE, PAUSED).contains(deadline.state()))
                    .forEach(deadline -> follow(caseNo, instance, deadline));
        }
    }

    private void follow(String caseNo, ProcessInstance instance, DeadlineView deadline) {
        Followed followed = FOLLOWED.get(deadline.name());
        Date dueAt = Date.from(deadline.dueAt());
        runtime.setVariable(instance.getId(), followed.variable().name(), dueAt);
        // nothing is due while the clock stands
        Date taskDueAt = deadline.state() == PAUSED ? null : dueAt;
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn(followed.tasks().toArray(String[]::new))
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), taskDueAt));
        timers.move(caseNo, followed.timers(), deadline.dueAt());
        Set<String> all = new HashSet<>(followed.timers());
        if (deadline.name().equals(ApplicationDeadline.COMPLETION.code())) {
            timers.move(
                    caseNo,
                    Set.of(CompletionProcess.DEADLINE_WARNING),
                    completions.warningAt(caseNo, deadline.dueAt()));
            all.add(CompletionProcess.DEADLINE_WARNING);
        }
        if (deadline.state() == PAUSED) {
            timers.suspend(caseNo, all);
        } else {
            timers.activate(caseNo, all);
        }
    }
}
