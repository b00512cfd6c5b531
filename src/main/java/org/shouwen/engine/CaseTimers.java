package org.shouwen.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
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

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ManagementService management;

    CaseTimers(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    /** An instant in the past makes them fire at once. */
    public void move(String caseNo, Collection<String> events, Instant dueAt) {
        forEach(caseNo, events, timer -> timer.setDuedate(Date.from(dueAt)));
    }

    /** Stops them; when they are due they do nothing until they are activated. */
    public void suspend(String caseNo, Collection<String> events) {
        forEach(caseNo, events, timer -> timer.setSuspensionState(SuspensionState.SUSPENDED.getStateCode()));
    }

    public void activate(String caseNo, Collection<String> events) {
        forEach(caseNo, events, timer -> timer.setSuspensionState(SuspensionState.ACTIVE.getStateCode()));
    }

    /**
     * Changes the timers themselves: the engine's services write past the rows that one transaction has read, so that
     * moving and activating the same timer would fail.
     */
    private void forEach(String caseNo, Collection<String> events, Consumer<TimerEntity> change) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            timers(context, caseNo, events).forEach(change);
            return null;
        });
    }

    private List<TimerEntity> timers(CommandContext context, String caseNo, Collection<String> events) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance -> events.stream().flatMap(event -> timers(instance, event)))
                .map(TimerEntity.class::cast)
                // the step that is being left may have had one of them
                .filter(timer -> !context.getDbEntityManager().isDeleted(timer))
                .toList();
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
