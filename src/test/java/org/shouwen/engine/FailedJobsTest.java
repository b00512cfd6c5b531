package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A job keeps its retries where it did nothing wrong, so that no outage leaves an incident behind. */
@ShouwenTest
class FailedJobsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ManagementService management;

    private final Failing work = new Failing();
    private String job;

    @BeforeEach
    void createJob() {
        engine.getJobHandlers().put(Failing.TYPE, work);
        job = engine.getCommandExecutorTxRequired().execute(context -> {
            MessageEntity message = new MessageEntity();
            message.setJobHandlerType(Failing.TYPE);
            context.getJobManager().insertJob(message);
            return message.getId();
        });
    }

    @AfterEach
    void removeJob() {
        management.deleteJob(job);
        engine.getJobHandlers().remove(Failing.TYPE);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("no transaction", new CannotCreateTransactionException("no connection"), 3),
                arguments("no connection", new DataAccessResourceFailureException("away"), 3),
                arguments("pool", inTheEngine(new SQLTransientConnectionException("timed out")), 3),
                arguments("broken connection", inTheEngine(new SQLException("broken", "08006")), 3),
                arguments("server stops", inTheEngine(new SQLException("terminating", "57P01")), 3),
                arguments("given up by the pool", inTheEngine(new SQLException("Connection is closed")), 3),
                arguments("lock not got", new CannotAcquireLockException("lock"), 3),
                arguments("lock not got by the engine", inTheEngine(new SQLException("lock timeout", "55P03")), 3),
                arguments("deadlock", inTheEngine(new SQLException("deadlock", "40P01")), 3),
                arguments("overtaken", new OptimisticLockingException("overtaken"), 3),
                arguments("broken rule", inTheEngine(new SQLException("duplicate", "23505")), 2),
                arguments("cancelled statement", inTheEngine(new SQLException("cancelled", "57014")), 2),
                arguments("own fault", new IllegalStateException("own fault"), 2));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("failures")
    void onlyWhatIsTheJobsOwnFaultCostsARetry(String name, RuntimeException failure, int left) {
        work.failure = failure;

        assertThatThrownBy(() -> management.executeJob(job)).isNotNull();

        Job after = management.createJobQuery().jobId(job).singleResult();
        assertThat(after.getRetries()).isEqualTo(left);
        assertThat(((JobEntity) after).getLockOwner()).isNull();
    }

    private static ProcessEngineException inTheEngine(SQLException cause) {
        return new ProcessEngineException("An exception occurred in the persistence layer", cause);
    }

    /** What the job does. */
    private static final class Failing implements JobHandler<JobHandlerConfiguration> {

        static final String TYPE = "failing";

        RuntimeException failure;

        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public void execute(
                JobHandlerConfiguration configuration,
                ExecutionEntity execution,
                CommandContext context,
                String tenantId) {
            throw failure;
        }

        @Override
        public JobHandlerConfiguration newConfiguration(String text) {
            return () -> text;
        }

        @Override
        public void onDelete(JobHandlerConfiguration configuration, JobEntity job) {}
    }
}
