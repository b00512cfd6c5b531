package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.application;
import static org.shouwen.intake.process.Entries.appliesInstead;
import static org.shouwen.intake.process.Entries.approvedAtOnce;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.givenBack;
import static org.shouwen.intake.process.Entries.guidance;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.identityCard;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.unreachable;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.visitAnsweredAtOnce;
import static org.shouwen.intake.process.Entries.with;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.ShouwenTest;

/** Every path of the model, from the first form to its end event. */
@ShouwenTest
@FullCoverage("consultation-intake")
class ConsultationIntakeTest extends ReportedIntakesTest {

    @Test
    void anAnswerGivenWithTheRegistrationClosesTheIntakeAtOnce() {
        Consultation consultation = registered(visitAnsweredAtOnce());

        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.events()).containsExactly("REGISTERED", "CLASSIFIED", "ANSWERED", "CLOSED");
        assertThat(consultation.deadlines()).isEmpty();
    }

    @Test
    void guidanceGivenWithTheRegistrationClosesTheIntakeAtOnce() {
        Consultation consultation = registered(with(with(visit(), outOfScope()), guidance()));

        assertClosed(consultation, "GUIDED");
        assertThat(consultation.events()).containsExactly("REGISTERED", "CLASSIFIED", "GUIDED", "CLOSED");
    }

    @Test
    void aMatterClassifiedWithTheRegistrationIsNotClassifiedAgain() {
        Consultation consultation = registered(with(visit(), ownDuty()));

        assertThat(consultation.status()).isEqualTo("OPEN");
        consultation.then("clerk01", "answerConsultation", answer());
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void anOwnMatterIsClassifiedAndAnsweredStepByStep() {
        Consultation consultation = registered(visit())
                .then("clerk01", "classifyMatter", ownDuty())
                .then("clerk01", "answerConsultation", answer());

        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.events()).containsExactly("REGISTERED", "CLASSIFIED", "ANSWERED", "CLOSED");
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "MET"));
    }

    @Test
    void theClerkIsRemindedOfAPromiseAndKeepsIt() {
        Consultation consultation =
                registered(with(visit(), ownDuty())).then("clerk01", "answerConsultation", promise("2026-03-11T10:00"));
        assertThat(consultation.status()).isEqualTo("AWAITING_REPLY");
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-11T10:00"));

        time.is("2026-03-10T17:00");
        management.executeJob(reminder(consultation).getId());

        assertThat(consultation.events()).endsWith("REPLY_PROMISED", "REPLY_DUE_SOON");
        assertThat(consultation.engineTask().path("priority").asInt()).isEqualTo(90);
        consultation.then("clerk01", "replyWithinPromise", finalAnswer());
        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.deadlines())
                .containsExactly(Map.entry("intakeDue", "CANCELLED"), Map.entry("promisedReply", "MET"));
    }

    @Test
    void aPromiseKeptEarlyNeedsNoReminder() {
        Consultation consultation = registered(with(visit(), ownDuty()))
                .then("clerk01", "answerConsultation", promise("2026-03-16T15:10"))
                .then("clerk01", "replyWithinPromise", finalAnswer());

        assertClosed(consultation, "ANSWERED");
        assertThat(management.createJobQuery().activityId("promiseWarning").list())
                .noneMatch(job -> job.getDuedate().toInstant().equals(time.at("2026-03-16T11:10")));
    }

    @Test
    void aColleagueWhoIsReachedTakesOverAndAnswers() {
        Consultation consultation =
                registered(with(visit(), dutyOf("clerk03"))).then("clerk01", "contactColleague", reached());

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk03");
        consultation.then("clerk03", "colleagueHandles", answer());
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void aColleagueWhoTookOverMayPromiseAndThenAnswers() {
        Consultation consultation = registered(with(visit(), dutyOf("clerk03")))
                .then("clerk01", "contactColleague", reached())
                .then("clerk03", "colleagueHandles", promise("2026-03-11T10:00"))
                .then("clerk03", "replyWithinPromise", finalAnswer());

        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void aMatterForAColleagueOutOfReachIsHandedOverInWritingAndAnswered() {
        Consultation consultation = handedOver();
        assertThat(consultation.status()).isEqualTo("HANDED_OVER");
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-11T17:30"));

        time.is("2026-03-11T11:00");
        consultation.then("clerk03", "acknowledgeHandover", nothing());
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-12T17:30"));

        consultation.then("clerk03", "contactClient", answer());
        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.deadlines())
                .containsExactly(
                        Map.entry("intakeDue", "CANCELLED"),
                        Map.entry("acknowledge", "MET"),
                        Map.entry("contact", "MET"));
    }

    @Test
    void aMatterHandedOverMayBePromisedAndThenAnswered() {
        Consultation consultation = handedOver()
                .then("clerk03", "acknowledgeHandover", nothing())
                .then("clerk03", "contactClient", promise("2026-03-12T10:00"))
                .then("clerk03", "replyWithinPromise", finalAnswer());

        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.events()).contains("HANDED_OVER", "TRANSFERRED", "CLIENT_CONTACTED", "REPLY_PROMISED");
    }

    @Test
    void aMatterOfAnotherDepartmentEndsWithGuidance() {
        Consultation consultation = registered(visit())
                .then("clerk01", "classifyMatter", outOfScope())
                .then("clerk01", "guideClient", guidance());

        assertClosed(consultation, "GUIDED");
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "MET"));
    }

    @Test
    void anApplicationHandedInWithTheRegistrationConcludesTheIntakeWhenItIsCompleted() {
        Consultation consultation = registered(application());
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "MET"));

        consultation
                .application()
                .then("clerk01", "reviewMaterials", identityCard("ELIGIBLE"))
                .then("clerk01", "handleImmediately", approvedAtOnce());

        assertClosed(consultation, "APPLICATION_CONCLUDED");
        assertThat(consultation.events()).containsExactly("REGISTERED", "CLASSIFIED", "APPLICATION_STARTED", "CLOSED");
        assertThat(consultation.application().status()).isEqualTo("COMPLETED");
    }

    @Test
    void whatWasAppliedForInsteadOfAnAnswerConcludesTheIntakeWhenItIsGivenBack() {
        Consultation consultation =
                registered(with(visit(), ownDuty())).then("clerk01", "answerConsultation", appliesInstead());

        consultation
                .application()
                .then("clerk01", "reviewMaterials", identityCard("INELIGIBLE"))
                .then("clerk01", "returnApplication", givenBack());

        assertClosed(consultation, "APPLICATION_CONCLUDED");
        assertThat(consultation.application().status()).isEqualTo("RETURNED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waitingStates")
    void theClientMayWithdrawWhereverTheIntakeWaits(String taskKey, String clerk, Path path) {
        Consultation consultation = path.walk(registered(visit()));
        assertThat(consultation.task().path("key").asText()).isEqualTo(taskKey);

        consultation.withdraw(clerk).ok();

        assertClosed(consultation, "WITHDRAWN");
        assertThat(consultation.deadlines().values()).doesNotContain("RUNNING");
        assertThat(consultation.withdraw(clerk).refusedWith(400)).contains("CASE_CLOSED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waitingStates")
    void aWrongRegistrationIsVoidedWhereverTheIntakeWaits(String taskKey, String clerk, Path path) {
        Consultation consultation = path.walk(registered(visit()));
        assertThat(consultation.task().path("key").asText()).isEqualTo(taskKey);

        consultation.voidAs(clerk).ok();

        assertClosed(consultation, "VOIDED");
        assertThat(consultation.deadlines().values()).doesNotContain("RUNNING");
    }

    static Stream<Arguments> waitingStates() {
        Path colleague = c -> c.then("clerk01", "classifyMatter", dutyOf("clerk03"));
        Path own = c -> c.then("clerk01", "classifyMatter", ownDuty());
        Path unreachable = c -> colleague.walk(c).then("clerk01", "contactColleague", unreachable());
        Path handedOver = c -> unreachable.walk(c).then("clerk01", "registerHandover", handover());
        return Stream.of(
                Arguments.of("classifyMatter", "clerk01", (Path) c -> c),
                Arguments.of("answerConsultation", "clerk01", own),
                Arguments.of("guideClient", "clerk01", (Path) c -> c.then("clerk01", "classifyMatter", outOfScope())),
                Arguments.of("contactColleague", "clerk01", colleague),
                Arguments.of("colleagueHandles", "clerk03", (Path)
                        c -> colleague.walk(c).then("clerk01", "contactColleague", reached())),
                Arguments.of("registerHandover", "clerk01", unreachable),
                Arguments.of("acknowledgeHandover", "clerk01", handedOver),
                Arguments.of("contactClient", "clerk03", (Path)
                        c -> handedOver.walk(c).then("clerk03", "acknowledgeHandover", nothing())),
                Arguments.of("supervisorDecides", "clerk01", (Path)
                        c -> c.then("clerk01", "classifyMatter", Entries.unclear())),
                Arguments.of("replyWithinPromise", "clerk01", (Path)
                        c -> own.walk(c).then("clerk01", "answerConsultation", promise("2026-03-11T10:00"))));
    }

    private interface Path {

        Consultation walk(Consultation registered);
    }
}
