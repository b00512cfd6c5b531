package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The matter decides the order, never the person. */
@ShouwenTest
class EqualTreatmentTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @ParameterizedTest(name = "{0} has priority {1}")
    @CsvSource({"NORMAL, 60", "URGENT, 70", "CRITICAL, 80"})
    void urgencyGivesThePriorityOfEveryTask(String urgency, int priority) {
        Map<String, Object> form = with(visit(), "urgency", urgency);
        Consultation consultation = Consultation.registered(
                port, "clerk01", urgency.equals("NORMAL") ? form : with(form, "urgencyReason", "明日即到申领期限"));

        assertThat(consultation.engineTask().path("priority").asInt()).isEqualTo(priority);
        consultation.then("clerk01", "classifyMatter", ownDuty());
        assertThat(consultation.engineTask().path("priority").asInt()).isEqualTo(priority);
    }

    @Test
    void urgencyChangesTheOrderAndNoDeadline() {
        Consultation normal = Consultation.registered(port, "clerk01", visit());
        Consultation critical = Consultation.registered(
                port, "clerk01", with(with(visit(), "urgency", "CRITICAL"), "urgencyReason", "病危家属代办"));

        assertThat(critical.taskDueAt()).isEqualTo(normal.taskDueAt());
        assertThat(critical.task().path("key")).isEqualTo(normal.task().path("key"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherPeople")
    void whoTheClientIsChangesNeitherOrderNorDeadlineNorRoute(String who, Map<String, Object> client) {
        Map<String, Object> letter = with(with(visit(), "channel", "LETTER"), "receivedAt", "2026-03-10T08:50");

        List<JsonNode> usual = treatment(letter);

        assertThat(treatment(with(letter, client))).isEqualTo(usual);
    }

    static Stream<Arguments> otherPeople() {
        return Stream.of(
                person("a leader of the county", Map.of("clientName", "李虚县长", "clientUnit", "样例县人民政府")),
                person("a local", Map.of("clientIdType", "RESIDENT_ID", "clientIdNo", "320101199001010014")),
                person(
                        "somebody from elsewhere",
                        Map.of("clientIdType", "RESIDENT_ID", "clientIdNo", "51010119900101001X")),
                person(
                        "a foreigner",
                        Map.of("clientIdType", "PASSPORT", "clientIdNo", "E12345678", "clientName", "Jane Doe")),
                person("an address far away", Map.of("clientAddress", "外省外市外路9号")),
                person("a landline", Map.of("clientPhone", "0515-5125936")),
                person("special needs", Map.of("needs", List.of("ELDERLY", "DISABLED"))));
    }

    private static Arguments person(String who, Map<String, Object> client) {
        return Arguments.of(who, client);
    }

    /** Everything about order, time and route that a clerk or the engine acts on. */
    private List<JsonNode> treatment(Map<String, Object> form) {
        Consultation consultation = Consultation.registered(port, "clerk01", form);
        JsonNode task = consultation.engineTask();
        JsonNode dossier = consultation.dossier();
        return List.of(
                task.path("priority"),
                task.path("due"),
                task.path("assignee"),
                task.path("taskDefinitionKey"),
                dossier.path("deadlines"),
                dossier.path("status"),
                dossier.path("responsibleClerk"));
    }
}
