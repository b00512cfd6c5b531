package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.with;
import static org.shouwen.intake.process.Entries.without;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.intake.process.FormFields.Field;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every field of every form, wrong in every way the form file knows of: refused by name, and nothing is stored. */
@ShouwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

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

    static Stream<String> forms() {
        return CompleteEntries.BY_FORM.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfTheFormIsInTheTable(String form) {
        Set<String> tried = CompleteEntries.BY_FORM.get(form).stream()
                .flatMap(entries -> entries.keySet().stream())
                .collect(Collectors.toSet());

        assertThat(tried)
                .containsAll(
                        FormFields.of(form).fields().stream().map(Field::key).toList());
    }

    @Test
    void whatTheTableStartsFromIsAccepted() {
        CompleteEntries.BY_FORM.get("intakeReceived").forEach(form -> Consultation.registered(port, "clerk01", form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aWrongValueIsRefused(String form) {
        refusing(form, (check, entries, field) -> field.wrong()
                .forEach((what, wrong) -> check.refused(
                        field,
                        what,
                        with(entries, field.key(), wrong),
                        "FIELD_INVALID",
                        field.codeOr("FIELD_INVALID"))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aRequiredFieldLeftOutIsRefused(String form) {
        refusing(form, (check, entries, field) -> {
            if (field.required()) {
                String code = field.codeOr("FIELD_REQUIRED");
                check.refused(field, "left out", without(entries, field.key()), code);
                field.blanks().forEach(blank -> check.refused(field, "blank", with(entries, field.key(), blank), code));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldThatDoesNotApplyIsRefused(String form) {
        Map<String, Object> all = new HashMap<>();
        CompleteEntries.BY_FORM.get(form).forEach(all::putAll);
        rows.stayTheSameDuring(() -> {
            SoftAssertions all4xx = new SoftAssertions();
            Check check = new Check(form, all4xx);
            for (Map<String, Object> entries : CompleteEntries.BY_FORM.get(form)) {
                FormFields.of(form).fields().stream()
                        .filter(Field::isConditional)
                        .filter(field -> !entries.containsKey(field.key()))
                        .forEach(field -> check.refused(
                                field,
                                "does not apply",
                                with(entries, field.key(), all.get(field.key())),
                                "FIELD_UNKNOWN"));
            }
            all4xx.assertAll();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aForbiddenPhraseIsRefusedWhereStaffWriteToClients(String form) {
        refusing(form, (check, entries, field) -> {
            if (field.isStaffWritten()) {
                check.refused(field, "phrase", with(entries, field.key(), "这件事不归我管,请问别人"), "FORBIDDEN_PHRASE");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatTheFormDoesNotHaveIsRefused(String form) {
        Map<String, String> strangers = Map.of(
                "firstAskedClerk", "FIRST_ASKED_IMMUTABLE",
                "responsibleClerkName", "FIELD_UNKNOWN",
                "settledAtOnce", "FIELD_UNKNOWN",
                "priority", "FIELD_UNKNOWN",
                "intakeDueAt", "FIELD_UNKNOWN",
                "caseNo", "FIELD_UNKNOWN",
                "custom_note", "FIELD_UNKNOWN");
        rows.stayTheSameDuring(() -> {
            SoftAssertions all4xx = new SoftAssertions();
            for (Map<String, Object> entries : CompleteEntries.BY_FORM.get(form)) {
                strangers.forEach((key, code) -> {
                    for (Object value : List.of("clerk02", true, 90, Map.of("a", 1))) {
                        Reply reply = submit(form, with(entries, key, value));
                        all4xx.assertThat(reply.status())
                                .as(key + " " + reply.text())
                                .isEqualTo(400);
                        all4xx.assertThat(reply.text()).contains(code).contains(key);
                    }
                });
            }
            all4xx.assertAll();
        });
    }

    /** Tries one way of being wrong on every field, starting from the first entries that fill it in. */
    private void refusing(String form, Attempt attempt) {
        rows.stayTheSameDuring(() -> {
            SoftAssertions all4xx = new SoftAssertions();
            FormFields.of(form).fields().forEach(field -> CompleteEntries.BY_FORM.get(form).stream()
                    .filter(entries -> entries.containsKey(field.key()))
                    .findFirst()
                    .ifPresent(entries -> attempt.on(new Check(form, all4xx), entries, field)));
            all4xx.assertAll();
        });
    }

    private interface Attempt {

        void on(Check check, Map<String, Object> entries, Field field);
    }

    private final class Check {

        private final String form;
        private final SoftAssertions soft;

        private Check(String form, SoftAssertions soft) {
            this.form = form;
            this.soft = soft;
        }

        private void refused(Field field, String what, Map<String, Object> entries, String... codes) {
            Reply reply = submit(form, entries);
            soft.assertThat(reply.status() + reply.text())
                    .as(field.key() + " " + what)
                    .startsWith("400")
                    .containsAnyOf(codes)
                    .contains(field.label());
        }
    }

    private Reply submit(String form, Map<String, Object> entries) {
        return form.equals("intakeReceived")
                ? Consultation.register(port, "clerk01", entries)
                : new Caller(port, WaitingCases.clerkOf(form))
                        .post(
                                "/engine-rest/task/" + waiting.taskId(form) + "/submit-form",
                                Consultation.variables(entries));
    }
}
