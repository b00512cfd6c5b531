package org.shouwen.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The waiting timers of a case's processes, by the ids of their events; one that has fired is no longer there and stays so.
 * A boundary timer does not follow a changed variable, so whoever moves a deadline moves its timers here, in the same
 * transaction.
 */
@Component
public class CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    CaseTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** An instant in the past makes them fire at once. */
    public void move(String caseNo, Collection<String> events, Instant dueAt) {
        forEach(caseNo, events, timer -> management.setJobDuedate(timer.getId(), Date.from(dueAt)));
    }

    /** Stops them; when they are due they do nothing until they are activated. */
    public void suspend(String caseNo, Collection<String> events) {
        forEach(caseNo, events, timer -> management.suspendJobById(timer.getId()));
    }

    public void activate(String caseNo, Collection<String> events) {
        forEach(caseNo, events, timer -> management.activateJobById(timer.getId()));
    }

    private void forEach(String caseNo, Collection<String> events, Consumer<Job> act) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance -> events.stream().flatMap(event -> timers(instance, event)))
                .forEach(act);
    }

    private Stream<Job> timers(ProcessInstance instance, String event) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .timers()
                .list()
                .stream();
    }
}
