package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The office of the scenarios as it can be seen and used from outside: through the contract and nothing else. */
public final class Office {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final String PASSWORD = "shouwen";

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Office(URI server) {
        this.server = server;
    }

    public URI server() {
        return server;
    }

    /** @param localTime such as {@code 2026-03-10T09:05} */
    public void at(String localTime) {
        setClock(LocalDateTime.parse(localTime).atOffset(ZONE));
    }

    void setClock(OffsetDateTime now) {
        caller("adm01").put("/api/demo/clock", Map.of("now", now.toString())).content();
    }

    OffsetDateTime now() {
        return OffsetDateTime.parse(
                caller("adm01").get("/api/demo/clock").content().path("now").asText());
    }

    public StaffMember staff(String userId) {
        return new StaffMember(this, userId);
    }

    /** Somebody from outside, without a login. */
    Caller client() {
        return Caller.with(http, server);
    }

    Caller caller(String userId) {
        return Caller.basic(http, server, userId, PASSWORD);
    }

    public Browser browserOf(String userId) {
        return Browser.loggedIn(server, userId, PASSWORD);
    }

    /** Enters a business trip into the roster, and takes it out again when the work is done. */
    void duringTripOf(String userId, String from, String until, Runnable work) {
        Caller admin = caller("admin");
        JsonNode before = admin.get("/api/admin/staff").content();
        ObjectNode changed = before.deepCopy();
        ((ArrayNode) changed.path("absences"))
                .addObject()
                .put("userId", userId)
                .put("kind", "BUSINESS_TRIP")
                .put("from", LocalDateTime.parse(from).toInstant(ZONE).toString())
                .put("until", LocalDateTime.parse(until).toInstant(ZONE).toString())
                .put("note", "县里开会");
        admin.put("/api/admin/staff", changed).content();
        try {
            work.run();
        } finally {
            admin.put("/api/admin/staff", before).content();
        }
    }

    /** What the engine holds of an intake; what was reported upward from it are instances of their own. */
    public EngineRecord engineRecord(String caseNo) {
        return EngineRecord.of(caller("admin"), "consultation-intake", caseNo);
    }

    /** What the engine holds of a complaint. */
    EngineRecord engineRecordOfComplaint(String number) {
        return EngineRecord.of(caller("admin"), "complaint-handling", number);
    }

    /** The number that the next intake of this day must get: 0001 on a day on which nothing was registered yet. */
    String nextIntakeNumber() {
        return intakeNumber(intakesOfTheDay().size() + 1);
    }

    /** @param ordinal from 1 */
    public String intakeNumber(int ordinal) {
        return prefixOfTheDay() + "%04d".formatted(ordinal);
    }

    /** The numbers of all intakes registered on the day that the office's clock shows, by the register. */
    public List<String> intakesOfTheDay() {
        String search = "/api/cases?number=" + prefixOfTheDay() + "&size=100&page=";
        List<String> numbers = new ArrayList<>();
        int before;
        int page = 0;
        do {
            before = numbers.size();
            JsonNode found = caller("ov01").get(search + page++).content();
            found.path("items").forEach(line -> numbers.add(line.path("caseNo").asText()));
        } while (numbers.size() > before);
        assertThat(numbers).doesNotHaveDuplicates();
        return numbers;
    }

    /** Register, ledger, timeline, reports, papers and engine of every case agree. */
    void leavesNoContradiction() {
        JsonNode report =
                caller("admin").post("/api/admin/consistency", Map.of()).content();
        assertThat(report.path("contradictions")).as("contradictions").isEmpty();
        assertThat(report.path("cases").asInt()).isPositive();
    }

    /** The numbers of all cases of which the engine knows an instance of this process, running or ended. */
    public List<String> casesInTheEngine(String process) {
        JsonNode instances = caller("admin")
                .get("/engine-rest/history/process-instance?rootProcessInstances=true&processDefinitionKey=" + process)
                .content();
        return instances.findValuesAsText("businessKey");
    }

    /** How many jobs of the engine were given up, which is counted anew every 30 seconds, and how many are looked at as failed. */
    public int failedJobs() {
        JsonNode given = caller("admin")
                .get("/actuator/metrics/shouwen.jobs.failed")
                .content()
                .path("measurements");
        JsonNode incidents = caller("admin").get("/engine-rest/incident/count").content();
        return given.get(0).path("value").asInt() + incidents.path("count").asInt();
    }

    private String prefixOfTheDay() {
        return "ZX-%s-".formatted(now().format(DateTimeFormatter.ofPattern("yyyyMMdd")));
    }
}
