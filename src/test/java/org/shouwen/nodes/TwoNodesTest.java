package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwen.acceptance.Browser;
import org.shouwen.acceptance.Crowd;
import org.shouwen.acceptance.Office;
import org.shouwen.acceptance.StaffMember;
import org.shouwen.testing.AtOnce;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Visitor;

/** A day of two nodes that share a PostgreSQL and nothing else. One test, since a node dies in it and a start is dear. */
@Tag("nodes")
@Tag("database")
@EnabledIfSystemProperty(named = "shouwen.test.database", matches = "postgresql")
class TwoNodesTest {

    private static final int ALL = 500;
    /** For a busy machine; what is there is found at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ESCALATION = "supervisor-escalation";
    /** What a dead node was about to do is done by the other after this time; by default after a minute. */
    private static final String SOON = "--camunda.bpm.job-execution.lock-time-in-millis=5000";

    // with the logs of the nodes
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /** Every missed deadline is reported once, whichever node was about to do it when it died. */
    @Test
    void bothWorkAsOneAndFiveHundredMissedDeadlinesAreReportedOnceThoughOneIsKilled() throws Exception {
        try (SharedData data = SharedData.in(folder);
                Node first = data.launchNode(SOON);
                Node second = data.launchNode(SOON);
                Connection connection = data.connection()) {
            first.awaitReadiness();
            second.awaitReadiness();
            List<Office> offices = List.of(first.office(), second.office());

            offices.forEach(office -> office.at("2026-03-10T09:05"));
            assertFortyAtOnceGetFortyNumbersInARow(offices);
            assertRightsAreAsTheyAreOnBoth(first, second);

            offices.forEach(office -> office.at("2026-03-10T09:20"));
            List<String> promised = promises(offices);
            Browser browser = first.office().browserOf("clerk01");
            String begun = new Counter(first.office()).registered();
            assertShown(begun, browser, second.office());

            keepSomeWaiting(connection);
            offices.forEach(office -> office.at("2026-03-10T11:09:57"));
            await().atMost(PATIENCE).until(() -> nodesAtWork(connection) == 2);
            await().atMost(PATIENCE)
                    .until(() -> !second.office().casesInTheEngine(ESCALATION).isEmpty());
            first.kill();
            connection.commit();

            assertShown(begun, browser, second.office());
            second.office()
                    .staff("clerk01")
                    .completes(begun, "classifyMatter")
                    .with("jurisdiction", "OWN_DUTY")
                    .isAccepted();
            await().atMost(PATIENCE)
                    .until(() -> second.office().casesInTheEngine(ESCALATION).size() >= ALL);
            // whatever might still come has come by the end of the day
            second.office().at("2026-03-10T17:00");
            assertThat(second.office().casesInTheEngine(ESCALATION)).containsExactlyInAnyOrderElementsOf(promised);
        }
    }

    /** What one node changed holds at the next request to the other, in every login that was open. */
    private static void assertRightsAreAsTheyAreOnBoth(Node first, Node second) {
        Visitor there = new Visitor(second.port(), "127.0.0.1").loggedIn("insp01");
        Caller admin = new Caller(first.port(), "admin");
        JsonNode before = admin.get("/api/admin/staff").ok();
        for (int round = 0; round < 3; round++) {
            changePerson(admin, before, person -> ((ArrayNode) person.path("roles")).add("process-admin"));
            assertThat(there.get("/api/admin/limits").status()).isEqualTo(200);
            admin.put("/api/admin/staff", before).ok();
            assertThat(there.get("/api/admin/limits").status()).isEqualTo(403);
        }

        new Visitor(first.port(), "127.0.0.2").loggedIn("insp01");
        admin.put("/engine-rest/user/insp01/credentials", """
                {"password": "another-1", "authenticatedUserPassword": "shouwen"}""").ok();
        assertThat(there.get("/api/csrf").status()).isEqualTo(401);
        assertThat(there.basic("insp01", "shouwen", "/engine-rest/group/count").status())
                .isEqualTo(401);
        assertThat(there.basic("insp01", "another-1", "/engine-rest/group/count")
                        .status())
                .isEqualTo(200);

        there.login("insp01", "another-1");
        assertThat(there.get("/api/csrf").status()).isEqualTo(200);
        changePerson(admin, before, person -> person.put("active", false));
        assertThat(there.get("/api/csrf").status()).isEqualTo(401);
        assertThat(new Visitor(second.port(), "127.0.0.3")
                        .basic("insp01", "another-1", "/engine-rest/group/count")
                        .status())
                .isEqualTo(401);
        admin.put("/api/admin/staff", before).ok();
    }

    private static void changePerson(Caller admin, JsonNode roster, Consumer<ObjectNode> change) {
        ObjectNode changed = roster.deepCopy();
        for (JsonNode person : changed.path("people")) {
            if (person.path("userId").asText().equals("insp01")) {
                change.accept((ObjectNode) person);
            }
        }
        admin.put("/api/admin/staff", changed).ok();
    }

    private static void assertFortyAtOnceGetFortyNumbersInARow(List<Office> offices) throws Exception {
        List<String> numbers = Crowd.registers(offices, 40);

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(offices.get(0)::intakeNumber)
                        .toList());
        offices.forEach(office -> assertThat(office.intakesOfTheDay()).containsExactlyInAnyOrderElementsOf(numbers));
    }

    /** With the login of the other node. */
    private static void assertShown(String caseNo, Browser browser, Office office) {
        assertThat(browser.at(office.server()).get("/api/cases/" + caseNo).status())
                .isEqualTo(200);
    }

    /** Until the end of the transaction nobody gets on with some of the cases, so that whoever is at one of them stays at it. */
    private static void keepSomeWaiting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select slot from turn_slot where mod(slot, 16) = 0 for update");
        }
    }

    private static int nodesAtWork(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet owners = statement.executeQuery("select count(distinct lock_owner_) from act_ru_job")) {
            owners.next();
            return owners.getInt(1);
        }
    }

    /** As many cases, all to be answered at the same instant. */
    private static List<String> promises(List<Office> offices) throws Exception {
        List<Callable<String>> promises = IntStream.range(0, ALL)
                .mapToObj(i -> offices.get(i % offices.size()).staff("clerk0" + (1 + i % 5)))
                .<Callable<String>>map(clerk -> () -> promise(clerk))
                .toList();
        return AtOnce.call(12, promises);
    }

    private static String promise(StaffMember clerk) {
        String caseNo = Crowd.intake(clerk).with("jurisdiction", "OWN_DUTY").isAccepted();
        return clerk.completes(caseNo, "answerConsultation")
                .with("answeredNow", false)
                .with("promisedReplyAt", "2026-03-10T11:10")
                .with("clientName", "王虚丙")
                .with("clientPhone", "13000000003")
                .isAccepted();
    }
}
