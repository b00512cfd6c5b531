package org.shouwen.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.shouwen.consistency.Planted.Plant;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that contradict each other are found, each by its rule; records of work done in the office do not. */
@ShouwenTest
class ConsistencyCheckTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ConsistencyCheck check;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Test
    void everyRuleFindsWhatBreaksIt() {
        Map<String, String> numbers = cases();
        SoftAssertions all = new SoftAssertions();
        numbers.values().forEach(number -> all.assertThat(contradictionsOf(number))
                .as("what the office did in %s", number)
                .isEmpty());
        Planted.all().values().forEach(plant -> all.assertThat(codes(foundWith(plant, numbers)))
                .as(plant.code())
                .contains(plant.code()));
        all.assertAll();
    }

    @Test
    void noRuleIsWithoutItsContradiction() {
        assertThat(check.rules()).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Planted.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        check.rules().stream().map(Rule::name).toList());
    }

    @Test
    void whatATimerHasStillToDoIsNotMissingYet() {
        time.is("2026-03-11T09:00");
        OfficeWithCases office = OfficeWithCases.at(port);

        time.is("2026-03-11T17:30:01");

        assertThat(contradictionsOf(office.open())).isEmpty();
        assertThat(contradictionsOf(office.overdue())).isEmpty();
        fireWhatIsDue(office.open());
        fireWhatIsDue(office.overdue());
        assertThat(contradictionsOf(office.open())).isEmpty();
        assertThat(contradictionsOf(office.overdue())).isEmpty();
    }

    @Test
    void theSystemAdministratorAloneMayAskAndReadTheLastAnswer() {
        for (String other : List.of("adm01", "head01", "clerk01", "ov01", "lead01")) {
            assertThat(new Caller(port, other)
                            .post("/api/admin/consistency", Map.of())
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(new Caller(port, other).get("/api/admin/consistency").status())
                    .as(other)
                    .isEqualTo(403);
        }
        var asked = new Caller(port, "admin")
                .post("/api/admin/consistency", Map.of())
                .ok();

        JsonNode last = new Caller(port, "admin").get("/api/admin/consistency").ok();
        assertThat(last.path("at")).isEqualTo(asked.path("at"));
        assertThat(last.path("cases")).isEqualTo(asked.path("cases"));
        // of very many the first are kept
        assertThat(asked.path("contradictions"))
                .startsWith(StreamSupport.stream(last.path("contradictions").spliterator(), false)
                        .toArray(JsonNode[]::new));
    }

    private List<Contradiction> contradictionsOf(String number) {
        return check.check(List.of(number), clock.instant());
    }

    private Map<String, String> cases() {
        time.is("2026-03-10T10:00");
        OfficeWithCases office = OfficeWithCases.at(port);
        time.is("2026-03-10T17:30:01");
        fireWhatIsDue(office.overdue());
        // on the other cases nothing was due yet
        time.is("2026-03-10T10:05");
        return office.numbers(port);
    }

    /** In a transaction that is rolled back, so that nothing of it remains. */
    private List<Contradiction> foundWith(Plant plant, Map<String, String> numbers) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            plant.statements().forEach(sql -> jdbc.sql(filledIn(sql, numbers)).update());
            return plant.in() == null ? check.run().contradictions() : contradictionsOf(numbers.get(plant.in()));
        });
    }

    private String filledIn(String sql, Map<String, String> numbers) {
        String filled = sql;
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            filled = filled.replaceAll(":" + number.getKey() + "\\b", "'" + number.getValue() + "'");
            if (filled.contains("#" + number.getKey())) {
                filled = filled.replaceAll("#" + number.getKey() + "\\b", "'" + instanceOf(number.getValue()) + "'");
            }
        }
        return filled;
    }

    private String instanceOf(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("consultation-intake")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private void fireWhatIsDue(String number) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private static TreeSet<String> codes(List<Contradiction> found) {
        TreeSet<String> codes = new TreeSet<>();
        found.forEach(contradiction -> codes.add(contradiction.code()));
        return codes;
    }
}
