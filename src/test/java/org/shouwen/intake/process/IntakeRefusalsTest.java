package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.guidance;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.visitAnsweredAtOnce;
import static org.shouwen.intake.process.Entries.with;
import static org.shouwen.intake.process.Entries.without;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no single field shows to be wrong: the rules of the intake, each with its code, and nothing stored. */
@ShouwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeRefusalsTest {

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

    static Stream<Arguments> registrations() {
        Map<String, Object> letter = with(with(visit(), "channel", "LETTER"), "receivedAt", "2026-03-10T08:00");
        Map<String, Object> guided = with(with(visit(), outOfScope()), guidance());
        return Stream.of(
                refused("letter from the future", with(letter, "receivedAt", "2026-03-10T09:01"), "FIELD_INVALID"),
                refused("phone too short", with(visit(), "clientPhone", "12345"), "FIELD_INVALID"),
                refused("no mobile", with(visit(), "clientPhone", "12000000001"), "FIELD_INVALID"),
                refused(
                        "identity number that does not add up",
                        with(with(visit(), "clientIdType", "RESIDENT_ID"), "clientIdNo", "320101199001010015"),
                        "FIELD_INVALID"),
                refused("item nobody publishes", with(visit(), "itemCode", "RS-999"), "ITEM_NOT_PUBLISHED"),
                refused(
                        "basis of a version that is not in force",
                        with(visitAnsweredAtOnce(), "policyBasis", "RS-001 v9"),
                        "ITEM_NOT_PUBLISHED"),
                refused("partial answer", with(visitAnsweredAtOnce(), "answersEverything", false), "PARTIAL_REPLY"),
                refused("guidance to nowhere", without(guided, "department"), "GUIDANCE_REQUIRED"),
                refused("guidance without contact", without(guided, "deptContact"), "GUIDANCE_REQUIRED"),
                refused(
                        "guidance on the phone without a number",
                        with(with(guided, "channel", "PHONE"), "deptContact", "为民路2号"),
                        "GUIDANCE_REQUIRED"),
                refused(
                        "duty of nobody",
                        without(with(visit(), dutyOf("clerk03")), "responsibleClerk"),
                        "HANDOVER_INVALID"),
                refused("client not told", without(with(visit(), dutyOf("clerk03")), "clientTold"), "FIELD_REQUIRED"),
                refused("duty of oneself", with(visit(), dutyOf("clerk01")), "HANDOVER_INVALID"),
                refused("duty of another office", with(visit(), dutyOf("clerk21")), "HANDOVER_INVALID"),
                refused("duty of somebody unknown", with(visit(), dutyOf("nobody")), "HANDOVER_INVALID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("registrations")
    void aRegistrationThatBreaksARuleIsRefused(String what, Map<String, Object> form, String code) {
        assertRefused(() -> Consultation.register(port, "clerk01", form), code);
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                refused("answerConsultation", with(answer(), "answersEverything", false), "PARTIAL_REPLY"),
                refused("replyWithinPromise", without(Entries.finalAnswer(), "answersEverything"), "PARTIAL_REPLY"),
                refused("answerConsultation", without(answer(), "answeredNow"), "FIELD_UNKNOWN"),
                refused("classifyMatter", dutyOf("clerk01"), "HANDOVER_INVALID"),
                refused("registerHandover", without(handover(), "clientPhone"), "HANDOVER_INVALID"),
                refused("registerHandover", with(handover(), "clientName", "  "), "HANDOVER_INVALID"),
                refused("guideClient", Map.of(), "GUIDANCE_REQUIRED"),
                refused(
                        "contactColleague",
                        with(Entries.reached(), "contactedAt", "2026-03-10T09:30"),
                        "FIELD_INVALID"),
                refused("contactColleague", with(Map.of(), "contactResult", "ON_BUSINESS_TRIP"), "HANDOVER_INVALID"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("tasks")
    void aTaskThatBreaksARuleIsRefused(String taskKey, Map<String, Object> form, String code) {
        assertRefused(() -> waiting.at(taskKey).submit(WaitingCases.clerkOf(taskKey), form), code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "in the past, 2026-03-10T08:59",
        "now, 2026-03-10T09:00",
        "at noon, 2026-03-11T12:30",
        "after closing, 2026-03-11T17:31",
        "on a day off, 2026-03-14T10:00",
        "on the sixth working day, 2026-03-18T10:00",
        "in a year nobody knows, 2099-03-10T10:00"
    })
    void aPromiseNobodyCouldRelyOnIsRefused(String what, String promised) {
        assertRefused(() -> waiting.at("answerConsultation").submit("clerk01", promise(promised)), "PROMISE_INVALID");
    }

    @Test
    void aPromiseToAClientWhoCannotBeReachedIsRefused() {
        Map<String, Object> anonymous = without(without(visit(), "clientName"), "clientPhone");
        Consultation consultation = Consultation.registered(port, "clerk01", with(anonymous, Entries.ownDuty()));
        Map<String, Object> promise = promise("2026-03-11T10:00");

        assertRefused(() -> consultation.submit("clerk01", without(promise, "clientPhone")), "CONTACT_REQUIRED");
        assertRefused(() -> consultation.submit("clerk01", without(promise, "clientName")), "CONTACT_REQUIRED");
    }

    @Test
    void aTaskIsWorkedOnByItsAssigneeAlone() {
        assertThat(waiting.at("answerConsultation").submit("clerk02", answer()).refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(waiting.at("answerConsultation").submit("head01", answer()).refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(waiting.at("answerConsultation").submit("clerk21", answer()).refusedWith(404))
                .contains("NOT_FOUND");
        assertThat(waiting.at("answerConsultation").submit("ov01", answer()).refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @ParameterizedTest
    @CsvSource({"ov01", "lead01", "adm01", "insp01", "town01", "admin"})
    void whoIsNotOfAnOfficeRegistersNothing(String userId) {
        rows.stayTheSameDuring(() -> {
            Reply reply = Consultation.register(port, userId, visit());
            assertThat(reply.status()).isIn(403, 404);
            assertThat(reply.text()).containsAnyOf("NOT_AUTHORISED", "NOT_FOUND");
        });
    }

    private void assertRefused(Supplier<Reply> attempt, String code) {
        rows.stayTheSameDuring(() -> {
            String message = attempt.get().refusedWith(400);
            assertThat(message).startsWith(code + ":").containsPattern("[\\u4e00-\\u9fff]");
        });
    }

    private static Arguments refused(String what, Map<String, Object> form, String code) {
        return Arguments.of(what, form, code);
    }
}
