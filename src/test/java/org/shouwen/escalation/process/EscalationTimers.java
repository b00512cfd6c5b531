package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** The timers of the processes of a case, by the ids of their events. */
record EscalationTimers(ManagementService management, RuntimeService runtime) {

    Instant dueAt(String caseNo, String event) {
        return only(caseNo, event).getDuedate().toInstant();
    }

    void fires(String caseNo, String event) {
        management.executeJob(only(caseNo, event).getId());
    }

    /** The limit of the intake's day would bring a report of its own, which is not the matter where others are looked at. */
    void stopLimitOfTheDay(String caseNo) {
        waiting(caseNo, "intakeDueMissed").forEach(limit -> management.suspendJobById(limit.getId()));
    }

    List<Job> waiting(String caseNo, String event) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(event)
                                .list()
                                .stream())
                .toList();
    }

    private Job only(String caseNo, String event) {
        List<Job> jobs = waiting(caseNo, event);
        assertThat(jobs).as(event).hasSize(1);
        return jobs.get(0);
    }
}
