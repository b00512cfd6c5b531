package org.shouwen.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.shouwen.ShouwenApplication;
import org.shouwen.check.Contradiction;
import org.shouwen.consistency.ConsistencyCheck;
import org.shouwen.testing.EngineOfThisContext;
import org.shouwen.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever people do, with each other, against each other and against the clock: the records never contradict each other. */
@Tag("database")
@Tag("races")
@EnabledIf(value = "isWanted", disabledReason = "On H2 it walks by command only.")
class RandomWalkTest {

    private static final Logger LOG = LoggerFactory.getLogger(RandomWalkTest.class);
    private static final Instant MORNING = Instant.parse("2026-03-03T00:45:00Z");

    static boolean isWanted() {
        return TestDatabase.isPostgresql() || Plan.isGiven();
    }

    @Test
    void tenPeopleThreeJobExecutorsAndARunningClockLeaveNoContradiction() throws Exception {
        Plan plan = Plan.of(2_000, 50);
        LOG.info("Takes {}", plan);
        try (ConfigurableApplicationContext application = started();
                TimerWorkers workers = new TimerWorkers(application.getBean(ProcessEngine.class))) {
            Records records = new Records(application.getBean(DataSource.class));
            RunningClock clock = new RunningClock(records, workers::wake);
            clock.set(MORNING);
            long began = System.nanoTime();

            Walk walk = new Walk(plan, new Servers(List.of(port(application))), clock, records).take();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> {
                        workers.wake();
                        assertThat(records.waitingSince(clock.now())).isZero();
                    });

            LOG.info(
                    "Took {} in {} s",
                    walk,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            LOG.info("Of these\n{}", walk.tally().byKind());
            walk.assertFlawless(new Checker(application.getBean(DataSource.class)));
            List<Contradiction> contradictions =
                    application.getBean(ConsistencyCheck.class).run().contradictions();
            contradictions.forEach(found -> LOG.warn("{}\n{}", found, records.story(found.caseNo())));
            assertThat(contradictions).as("%s", plan).isEmpty();
            assertThat(walk.tally().byStatus()).as("%s", plan).containsEntry("unanswered", 0);
        } finally {
            ClockUtil.reset();
        }
    }

    private static ConfigurableApplicationContext started() {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(ShouwenApplication.class)
                .initializers(new TestDatabase())
                // the coverage of models is for tests that Spring runs, and not safe for many threads
                .run(
                        "--server.port=0",
                        "--spring.autoconfigure.exclude=" + ProcessEngineCoverageConfiguration.class.getName());
        EngineOfThisContext.use(application.getBean(ProcessEngine.class));
        return application;
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
