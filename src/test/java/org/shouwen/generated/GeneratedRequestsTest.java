package org.shouwen.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.testing.Caller;
import org.shouwen.testing.LogSearch;
import org.shouwen.testing.RawHttp;
import org.shouwen.testing.StoredRows;
import org.shouwen.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Whatever is sent, and by whomever, the application answers: never with a failure of its own, never with a class name or
 * in English, and without keeping anything of what it refused. CONTRIBUTING.md says how many may be sent.
 */
@Tag("generated")
@WholeApplication
// an application of its own, which may be left in any state; the coverage of models is not safe for many threads
@TestPropertySource(
        properties =
                "spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("shouwen.requests", 6_000);
    private static final long SEED = Long.getLong("shouwen.requests.seed", 20_260_310L);
    private static final long FIRST = Long.getLong("shouwen.requests.first", 0);

    private static final int MOST_SHOWN = 10;
    private static final int AT_ONCE = 50;
    private static final long MORE_MEMORY = 80L * 1024 * 1024;
    private static final Pattern INNER = Pattern.compile(
            "\\b(org|com|java|javax|jakarta|net|io|ch)\\.[a-z]+\\.|\\n\\s*at |\\w+(Exception|Error)\\b|[Ss]tack ?[Tt]race");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Autowired
    TestRestTemplate http;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private RequestGenerator generator;
    private StoredRows rows;
    private RawHttp raw;
    private ExecutorService senders;

    private record Sent(GeneratedRequest request, RawHttp.Answer answer) {

        /** Not by its refusal, at least. */
        boolean mayHaveChanged() {
            return request.changes() && answer.status() < 400;
        }
    }

    @BeforeAll
    void openTheOffice() {
        AtTheCounter counter = new AtTheCounter(http);
        List<Route> routes = new ArrayList<>(EngineRoutes.all());
        assertThat(routes).hasSizeGreaterThan(500);
        List<Route> own = OwnRoutes.all(mappings);
        assertThat(own).hasSizeGreaterThan(60);
        // as often as those of the engine, which are ten times as many
        for (int i = 0; i < 8; i++) {
            routes.addAll(own);
        }
        Values values = new Values();
        values.add(counter.register());
        values.add(counter.registerAnswered());
        collect(values);
        generator = new RequestGenerator(SEED, routes, values);
        rows = new StoredRows(database);
        raw = new RawHttp(port);
        senders = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    void close() throws IOException {
        senders.shutdownNow();
        // a request may have moved it
        ClockUtil.reset();
        Path report =
                Files.createDirectories(Path.of("target", "generated-requests")).resolve("faults.txt");
        Files.write(report, faults);
        System.out.printf("%,d requests with seed %d: %s%n", REQUESTS, SEED, statuses);
    }

    @Test
    @Order(1)
    void ofNobodyNothingIsKept() throws Exception {
        try (LogSearch log = new LogSearch(line -> line.startsWith("ERROR") || line.startsWith("WARN"))) {
            List<Sent> sent = new ArrayList<>();
            rows.stayTheSameDuring(() -> sent.addAll(sendAll(numbers(true))));
            log.found().forEach(line -> faults.add("logged: " + shortened(line)));
        }
        assertThat(faults.stream().limit(MOST_SHOWN))
                .as("of %d faults", faults.size())
                .isEmpty();
    }

    @Test
    @Order(2)
    void ofTheStaffNothingIsKeptThatWasRefused() throws Exception {
        long memory = memory();
        int judged = 0;
        try (LogSearch log = new LogSearch(line -> line.startsWith("ERROR") || line.startsWith("WARN"))) {
            List<Long> numbers = numbers(false);
            for (int first = 0; first < numbers.size(); first += AT_ONCE) {
                Map<String, Long> before = kept();
                List<Sent> sent = sendAll(numbers.subList(first, Math.min(numbers.size(), first + AT_ONCE)));
                if (sent.stream().noneMatch(Sent::mayHaveChanged)) {
                    judged++;
                    Map<String, Long> after = kept();
                    if (!after.equals(before)) {
                        faults.add("rows from " + numbers.get(first) + ": " + difference(before, after));
                    }
                }
            }
            log.found().forEach(line -> faults.add("logged: " + shortened(line)));
        }
        System.out.printf("%d times none of %d requests of the staff was carried out%n", judged, AT_ONCE);
        assertThat(faults.stream().limit(MOST_SHOWN))
                .as("of %d faults", faults.size())
                .isEmpty();
        assertThat(memory() - memory).as("bytes more than before").isLessThan(MORE_MEMORY);
    }

    /** Of the engine's web applications each request of somebody with a login begins a session, whatever comes of it. */
    private Map<String, Long> kept() {
        Map<String, Long> counts = new TreeMap<>(rows.counts());
        counts.keySet().removeIf(table -> table.toUpperCase().startsWith("SPRING_SESSION"));
        return counts;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((table, count) -> difference.put(table, count - before.get(table)));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }

    private static long memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A third of them are of nobody. */
    private static List<Long> numbers(boolean anonymous) {
        return LongStream.range(FIRST, FIRST + REQUESTS)
                .filter(number -> isAnonymous(number) == anonymous)
                .boxed()
                .toList();
    }

    private static boolean isAnonymous(long number) {
        return number % 3 == 0;
    }

    private List<Sent> sendAll(List<Long> numbers) {
        List<Callable<Sent>> tasks = new ArrayList<>();
        for (long number : numbers) {
            GeneratedRequest request = generator.make(number, isAnonymous(number));
            tasks.add(() -> send(request));
        }
        try {
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> one : senders.invokeAll(tasks)) {
                sent.add(one.get());
            }
            return sent;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Sent send(GeneratedRequest request) throws IOException {
        RawHttp.Answer answer = raw.send(request.from(), request.headBytes(), request.body());
        statuses.merge(answer.status(), 1, Integer::sum);
        String fault = fault(answer);
        if (fault != null) {
            faults.add("%s%n%s%n-> %s %s%n"
                    .formatted(fault, request, answer.head(), shortened(answer.body()))
                    .replaceAll("\\p{Cs}", "?"));
        }
        return new Sent(request, answer);
    }

    private static String fault(RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            return "a failure";
        }
        if (answer.status() < 400 || answer.body().isBlank()) {
            return null;
        }
        if (INNER.matcher(answer.body()).find()) {
            return "something of the inside";
        }
        return CHINESE.matcher(answer.body()).find() ? null : "not in Chinese";
    }

    private static String shortened(String text) {
        return text.length() < 800 ? text : text.substring(0, 800) + "…";
    }

    private void collect(Values values) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String table : List.of(
                "act_ru_task",
                "act_ru_execution",
                "act_re_procdef",
                "act_re_deployment",
                "act_id_user",
                "act_id_group",
                "act_id_tenant",
                "act_ru_job",
                "act_ru_jobdef",
                "act_ru_filter",
                "act_re_decision_def",
                "act_hi_actinst",
                "act_hi_varinst",
                "act_ru_authorization")) {
            jdbc.queryForList("select id_ from " + table + " order by id_ limit 3", String.class)
                    .forEach(values::add);
        }
        jdbc.queryForList("select distinct key_ from act_re_procdef order by key_", String.class)
                .forEach(values::add);
        for (JsonNode document :
                new Caller(port, "clerk01").get("/api/cases?page=0").ok().path("cases")) {
            values.add(document.path("caseNo").asText());
        }
    }
}
