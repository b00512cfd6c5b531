package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Submissions that no form sends, by every address that takes one: refused as bad input, and nothing is stored. */
@ShouwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableInputTest {

    private static final String START = "/engine-rest/process-definition/key/consultation-intake/";
    private static final int MEGABYTE = 1024 * 1024;

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    StoredRows rows;
    WaitingCases waiting;

    @BeforeEach
    void onATuesdayMorningCasesWaitEverywhere() {
        time.is("2026-03-10T09:00");
        if (waiting == null) {
            rows = new StoredRows(database);
            waiting = WaitingCases.on(port);
        }
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("no body", null),
                body("empty", ""),
                body("no JSON", "{\"variables\": {\"matter\":"),
                body("a word", "张虚甲"),
                body("null", "null"),
                body("a list", "[]"),
                body("a number", "5"),
                body("nothing", "{}"),
                body("no variables", "{\"variables\": null}"),
                body("variables as a list", "{\"variables\": []}"),
                body("variables as text", "{\"variables\": \"matter\"}"),
                body("a variable that is null", "{\"variables\": {\"matter\": null}}"),
                body("a variable that is text", "{\"variables\": {\"matter\": \"text\"}}"),
                body("a property nobody knows", "{\"variables\": {}, \"formKey\": \"x\"}"),
                body(
                        "a key twice",
                        "{\"variables\": {\"matter\": {\"value\": \"a\"}, \"matter\": {\"value\": \"b\"}}}"),
                body("a key that is an expression", "{\"variables\": {\"${execution.id}\": {\"value\": \"a\"}}}"),
                body("a key of 100 kB", "{\"variables\": {\"" + "k".repeat(100_000) + "\": {\"value\": \"a\"}}}"),
                body("ten thousand keys", Consultation.variables(manyKeys())),
                body("lists in lists in lists", "{\"variables\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}"),
                body("5 MB", "{\"variables\": {\"matter\": {\"value\": \"" + "a".repeat(5 * MEGABYTE) + "\"}}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void whatIsNoSubmissionIsRefused(String what, Object body) {
        refusedEverywhere(body, "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void whatIsNotJsonIsRefused(String contentType) {
        refusedEverywhere("variables=x", contentType);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                value("a file", "File", "aGVsbG8=", Map.of("filename", "id.jpg", "mimetype", "image/jpeg")),
                value("bytes", "Bytes", "aGVsbG8=", Map.of()),
                value(
                        "an object",
                        "Object",
                        "{}",
                        Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", "application/json")),
                value(
                        "a serialised object",
                        "Object",
                        "rO0ABXQAAWE=",
                        Map.of(
                                "objectTypeName",
                                "java.lang.String",
                                "serializationDataFormat",
                                "application/x-java-serialized-object")),
                value(
                        "a class of ours",
                        "Object",
                        "{}",
                        Map.of(
                                "objectTypeName",
                                "org.shouwen.engine.Submission",
                                "serializationDataFormat",
                                "application/json")),
                value("XML", "Xml", "<a/>", Map.of()),
                value("a type nobody knows", "Person", "a", Map.of()),
                value("a number that is none", "Integer", "abc", Map.of()),
                value("a date that is none", "Date", "yesterday", Map.of()),
                value("JSON that is none", "Json", "{\"a\":", Map.of()),
                value("JSON without end", "Json", "[".repeat(5_000) + "]".repeat(5_000), Map.of()),
                value("a number", "Double", 1.5, Map.of()),
                value("a transient value", "String", 5, Map.of("transient", true)),
                value("null of a type", "Null", null, Map.of()),
                value("1 MB of text", "String", "事".repeat(MEGABYTE), Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void whatNoFieldCouldHoldIsRefused(String what, Map<String, Object> variable) {
        Map<String, Object> registration = typed(visit());
        registration.put("matter", variable);
        Map<String, Object> answer = typed(finalAnswer());
        answer.put("answerText", variable);
        rows.stayTheSameDuring(() -> {
            for (String way : List.of("submit-form", "start")) {
                assertRefused(new Caller(port, "clerk01").post(START + way, Map.of("variables", registration)));
            }
            for (String way : List.of("submit-form", "complete")) {
                assertRefused(new Caller(port, "clerk01").post(task(way), Map.of("variables", answer)));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"submit-form, businessKey", "start, businessKey", "start, caseInstanceId"})
    void theCallerDoesNotSayWhatTheCaseIsCalled(String way, String property) {
        rows.stayTheSameDuring(() -> assertThat(new Caller(port, "clerk01")
                        .post(START + way, Map.of("variables", typed(visit()), property, "张虚甲 13000000001"))
                        .refusedWith(400))
                .contains("FIELD_UNKNOWN", property)
                .doesNotContain("张虚甲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"startBeforeActivity", "startAfterActivity"})
    void aCaseStartsAtItsStart(String instruction) {
        rows.stayTheSameDuring(() -> {
            Reply reply = new Caller(port, "clerk01")
                    .post(
                            START + "start",
                            Map.of(
                                    "variables",
                                    typed(with(visit(), Entries.ownDuty())),
                                    "startInstructions",
                                    List.of(Map.of("type", instruction, "activityId", "closeIntake"))));
            assertThat(reply.refusedWith(403)).contains("NOT_AUTHORISED");
        });
    }

    private void refusedEverywhere(Object body, String contentType) {
        rows.stayTheSameDuring(() -> {
            Caller clerk = new Caller(port, "clerk01");
            for (String address :
                    List.of(START + "submit-form", START + "start", task("submit-form"), task("complete"))) {
                assertRefused(clerk.send("POST", address, contentType, body));
            }
        });
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(400, 403, 413);
        assertThat(reply.json().path("message").asText())
                .matches("(?s)[A-Z_]+:.*")
                .containsPattern("[\\u4e00-\\u9fff]");
        assertThat(reply.text().length()).isLessThan(5_000);
    }

    private String task(String way) {
        return "/engine-rest/task/" + waiting.taskId("replyWithinPromise") + "/" + way;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Map<String, Object> form) {
        return (Map<String, Object>) Consultation.variables(form).get("variables");
    }

    private static Map<String, Object> manyKeys() {
        Map<String, Object> keys = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            keys.put("key" + i, "a");
        }
        return keys;
    }

    private static Arguments body(String what, Object body) {
        return Arguments.of(what, body);
    }

    private static Arguments value(String what, String type, Object value, Map<String, Object> valueInfo) {
        Map<String, Object> variable = new HashMap<>(Map.of("type", type, "valueInfo", valueInfo));
        variable.put("value", value);
        return Arguments.of(what, variable);
    }
}
