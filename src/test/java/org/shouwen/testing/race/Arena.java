package org.shouwen.testing.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.turn.CaseFamilies;
import org.shouwen.turn.DueTimers;
import org.springframework.context.ApplicationContext;

/** The running application, its clock, and its job executor, which runs what it is told to. */
public record Arena(int port, ApplicationContext application, OfficeTime time) {

    /** May see every case and every complaint. */
    private static final String WATCHER = "ov01";

    public Caller caller(String userId) {
        return new Caller(port, userId);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Id of the open task that the person finds. */
    String task(String caseNo, String userId, String key) {
        JsonNode found = caller(userId)
                .get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(caseNo, key))
                .ok();
        assertThat(found).as("%s of %s in %s", key, userId, caseNo).isNotEmpty();
        return found.get(0).path("id").asText();
    }

    /** The waiting timer, of which there may be one for each of several tasks. */
    Job timer(String caseNo, RacedTimer timer) {
        List<Job> waiting = instances(caseNo).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith(timer.process() + ":"))
                .flatMap(instance -> bean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer.event())
                        .list()
                        .stream())
                .toList();
        assertThat(waiting).as("%s in %s", timer, caseNo).isNotEmpty();
        return waiting.get(0);
    }

    List<ProcessInstance> instances(String caseNo) {
        return bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list();
    }

    JsonNode dossier(String caseNo) {
        return caller(WATCHER).get(Act.path(caseNo)).ok();
    }

    void clockIs(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** As a thread of the job executor does that has acquired the timer. */
    void runs(String timerId) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) bean(ProcessEngine.class).getProcessEngineConfiguration();
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(timerId, configuration.getCommandExecutorTxRequired());
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /** Time passes up to that instant, and whatever is due on the way in the case and those that belong to it happens then. */
    void passesTo(String caseNo, Instant instant) {
        DueTimers timers = bean(DueTimers.class);
        List<String> family = bean(CaseFamilies.class).of(caseNo).caseNos();
        for (List<String> due = timers.before(instant, family); !due.isEmpty(); due = timers.before(instant, family)) {
            Date dueAt = bean(ManagementService.class)
                    .createJobQuery()
                    .jobId(due.get(0))
                    .singleResult()
                    .getDuedate();
            if (!dueAt.before(ClockUtil.getCurrentTime())) {
                clockIs(dueAt.toInstant().plusMillis(1));
            }
            timers.fire(due.get(0));
        }
        clockIs(instant);
    }
}
