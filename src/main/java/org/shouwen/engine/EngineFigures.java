package org.shouwen.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

/** What an operator watches of the engine; the same on every node, since all of them share its tables. */
@Component
class EngineFigures implements MeterBinder {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    EngineFigures(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(registry, "shouwen.tasks.open", "Open tasks", () -> tasks.createTaskQuery()
                .count());
        Figure.register(
                registry,
                "shouwen.jobs.due",
                "Jobs and timers that should be running by now",
                () -> management.createJobQuery().active().executable().count());
        Figure.register(registry, "shouwen.jobs.failed", "Jobs that are given up after all retries", () -> management
                .createJobQuery()
                .noRetriesLeft()
                .count());
        Figure.register(registry, "shouwen.incidents.open", "Open incidents", () -> runtime.createIncidentQuery()
                .count());
    }
}
