package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwen.acceptance.Browser;
import org.shouwen.acceptance.Crowd;
import org.shouwen.acceptance.Office;
import org.shouwen.acceptance.StaffMember;

/** A database that goes away in the middle of the work: everybody is told in time, and all goes on by itself. */
class OutageTest {

    /**
     * What the node promises, and what a machine may need on top that runs other tests meanwhile; on an idle one
     * {@code -Dshouwen.outage.allowance=0}.
     */
    private static final Duration TO_BE_NOT_READY = Duration.ofSeconds(2);

    private static final Duration TO_BE_ANSWERED = Duration.ofSeconds(3);
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(Integer.getInteger("shouwen.outage.allowance", 5));

    private static final int PROMISES = 40;
    private static final String ESCALATION = "supervisor-escalation";

    // with the logs of the node
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static StoppableDatabase database;
    private static Node node;

    /** From one instant of {@link System#nanoTime()} to another. */
    private record Outage(long began, long ended) {

        boolean covers(Load.Asked asked) {
            return asked.answered() - began > 0 && asked.answered() - ended < 0;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database = StoppableDatabase.in(folder);
        node = Node.launch(
                folder,
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        // as shipped: other tests have more patience
                        "--shouwen.database.answer-within=1250ms",
                        // a job that an outage interrupted is taken up again after this time
                        "--camunda.bpm.job-execution.lock-time-in-millis=5000"),
                Map.of());
        node.awaitReadiness();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable started : new AutoCloseable[] {node, database}) {
            if (started != null) {
                started.close();
            }
        }
    }

    @Test
    void everybodyIsToldInTimeAndNothingAcknowledgedIsLost() throws Exception {
        Office office = node.office();
        office.at("2026-03-10T09:20");
        List<String> promised = promises(office);
        office.at("2026-03-10T11:09:58");
        Browser clerk01 = office.browserOf("clerk01");
        List<Load.Asked> answers;
        List<Outage> outages = new ArrayList<>();
        try (Readiness readiness = new Readiness(node);
                Load load = Load.on(node)) {
            readiness.becomes(200, 0);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !office.casesInTheEngine(ESCALATION).isEmpty());

            long stopped = System.nanoTime();
            database.stopAtOnce();
            assertThat(readiness.becomes(503, stopped)).isLessThan(TO_BE_NOT_READY.plus(BUSY_MACHINE));
            awaitAnswers(load, 503);
            database.startAgain();
            readiness.becomes(200, stopped);
            outages.add(new Outage(stopped, System.nanoTime()));
            awaitAnswers(load, 200);

            long frozen = System.nanoTime();
            database.freeze();
            assertThat(readiness.becomes(503, frozen)).isLessThan(TO_BE_NOT_READY.plus(BUSY_MACHINE));
            await().atMost(Duration.ofSeconds(30)).until(() -> !load.isWaitingSince(frozen));
            awaitAnswers(load, 503);
            assertWhatNeedsNoDatabaseIsServed(clerk01);
            database.thaw();
            readiness.becomes(200, frozen);
            outages.add(new Outage(frozen, System.nanoTime()));
            awaitAnswers(load, 200);
            assertThat(readiness.slowest()).isLessThan(TO_BE_NOT_READY.plus(BUSY_MACHINE));
            answers = load.end();
        }
        answers.forEach(answer -> assertExpected(answer, outages));
        assertNothingIsLost(office, answers);
        assertJobsAreDone(office, promised);
        assertLogIsShort();
    }

    private static List<String> promises(Office office) {
        List<String> promised = new ArrayList<>();
        StaffMember clerk = office.staff("clerk01");
        for (int i = 0; i < PROMISES; i++) {
            String caseNo = Crowd.intake(clerk).with("jurisdiction", "OWN_DUTY").isAccepted();
            promised.add(clerk.completes(caseNo, "answerConsultation")
                    .with("answeredNow", false)
                    .with("promisedReplyAt", "2026-03-10T11:10")
                    .with("clientName", "王虚丙")
                    .with("clientPhone", "13000000003")
                    .isAccepted());
        }
        return promised;
    }

    private static void awaitAnswers(Load load, int status) {
        long before = load.answered(status);
        await().atMost(Duration.ofSeconds(30)).until(() -> load.answered(status) > before + 50);
    }

    private static void assertExpected(Load.Asked asked, List<Outage> outages) {
        assertThat(asked.status() < 500 || asked.status() == 503)
                .as("%s", asked)
                .isTrue();
        if (asked.status() == 503) {
            outages.stream().filter(outage -> outage.covers(asked)).forEach(outage -> assertThat(
                            asked.waitedFrom(outage.began()))
                    .as("%s", asked)
                    .isLessThan(TO_BE_ANSWERED.plus(BUSY_MACHINE)));
            if (asked.isPage()) {
                assertThat(asked.body()).contains("<html", "系统暂时不可用，请稍候");
            } else {
                JsonNode refusal = read(asked.body());
                assertThat(refusal.path("type").asText()).isEqualTo("Refusal");
                assertThat(refusal.path("code").asText()).isEqualTo("SYSTEM_UNAVAILABLE");
                assertThat(refusal.path("message").asText()).contains("系统暂时不可用，请稍候");
            }
        }
    }

    /** To those too who bring a login along, which is in the database. */
    private static void assertWhatNeedsNoDatabaseIsServed(Browser browser) {
        assertThat(List.of("/css/shouwen.css", "/js/api.js", "/actuator/health/liveness"))
                .allSatisfy(path -> assertThat(
                                browser.at(node.office().server()).get(path).status())
                        .isEqualTo(200));
    }

    /**
     * A line when the database is gone and one when it is back, and nothing for each of the hundreds that ask meanwhile. A
     * busy machine may take a pause for an outage, and a library say something of the statement that was cut off.
     */
    private static void assertLogIsShort() throws IOException {
        List<String> log = node.log().lines().toList();
        assertThat(log)
                .filteredOn(line -> line.contains("the database is away"))
                .hasSizeBetween(2, 6);
        assertThat(log)
                .filteredOn(line -> line.contains("the database is back"))
                .hasSizeBetween(2, 6);
        assertThat(log).noneMatch(line -> line.contains(" ERROR "));
        assertThat(log).filteredOn(line -> line.startsWith("Caused by: ")).hasSizeLessThan(5);
    }

    private static void assertNothingIsLost(Office office, List<Load.Asked> answers) {
        Set<String> acknowledged = answers.stream()
                .filter(asked -> asked.path().equals(Load.REGISTRATION) && asked.status() == 200)
                .map(asked -> read(asked.body()).path("businessKey").asText())
                .collect(Collectors.toSet());
        List<String> registered = office.intakesOfTheDay();
        assertThat(acknowledged).isNotEmpty();
        assertThat(registered).containsAll(acknowledged);
        assertThat(office.casesInTheEngine("consultation-intake")).containsExactlyInAnyOrderElementsOf(registered);
    }

    private static void assertJobsAreDone(Office office, List<String> promised) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(office.casesInTheEngine(ESCALATION))
                .containsExactlyInAnyOrderElementsOf(promised));
        assertThat(office.failedJobs()).isZero();
    }

    private static JsonNode read(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }
}
