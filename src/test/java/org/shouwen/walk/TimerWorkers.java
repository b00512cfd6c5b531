package org.shouwen.walk;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The job executors of three nodes: the engine's own, and two that know nothing of it but what is in the database. */
final class TimerWorkers implements AutoCloseable {

    private static final int OTHERS = 2;

    private final List<JobExecutor> others;
    private final JobExecutor own;

    TimerWorkers(ProcessEngine engine) {
        own = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        others = Stream.generate(() -> another((ProcessEngineImpl) engine))
                .limit(OTHERS)
                .toList();
    }

    private static JobExecutor another(ProcessEngineImpl engine) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        executor.setAutoActivate(true);
        executor.registerProcessEngine(engine);
        return executor;
    }

    /** Lets them look again at once: they sleep, and the clock was moved meanwhile. */
    void wake() {
        own.jobWasAdded();
        others.forEach(JobExecutor::jobWasAdded);
    }

    @Override
    public void close() {
        others.forEach(JobExecutor::shutdown);
    }
}
