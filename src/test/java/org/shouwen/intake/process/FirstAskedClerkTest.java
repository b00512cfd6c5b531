package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.unreachable;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who answers for an intake, and who may know of it. */
@ShouwenTest
class FirstAskedClerkTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    HistoryService history;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void whoeverRegistersIsTheFirstAskedClerkForLife() {
        Consultation consultation = forClerk03();
        assertFirstAsked(consultation);

        consultation.then("clerk01", "contactColleague", unreachable()).then("clerk01", "registerHandover", handover());
        assertFirstAsked(consultation);

        consultation
                .then("clerk03", "acknowledgeHandover", nothing())
                .then("clerk03", "contactClient", promise("2026-03-11T10:00"));
        assertFirstAsked(consultation);

        consultation.withdraw("clerk01").ok();
        assertFirstAsked(consultation);
    }

    @Test
    void aHeadWhoRegistersIsTheFirstAskedClerkToo() {
        Consultation consultation = Consultation.registered(port, "head01", visit());

        assertThat(consultation.dossier().path("firstAskedClerk").asText()).isEqualTo("head01");
        assertThat(consultation.task().path("assignee").asText()).isEqualTo("head01");
    }

    @Test
    void theGiverAnswersForAHandoverUntilItIsAcknowledged() {
        Consultation consultation = forClerk03()
                .then("clerk01", "contactColleague", unreachable())
                .then("clerk01", "registerHandover", handover());
        assertThat(consultation.task().path("assignee").asText()).isEqualTo("clerk03");
        assertThat(consultation.responsibleClerk()).isEqualTo("clerk01");

        consultation.then("clerk03", "acknowledgeHandover", nothing());

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk03");
    }

    @Test
    void theColleagueWhoIsReachedAnswersFromThenOn() {
        Consultation consultation = forClerk03();
        assertThat(consultation.responsibleClerk()).isEqualTo("clerk01");

        consultation.then("clerk01", "contactColleague", reached());

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk03");
        assertThat(consultation.task().path("assignee").asText()).isEqualTo("clerk03");
    }

    @Test
    void theFirstAskedClerkSeesTheOutcomeOfWhatWasHandedOver() {
        Consultation consultation = forClerk03()
                .then("clerk01", "contactColleague", reached())
                .then("clerk03", "colleagueHandles", answer());

        var dossier = new Caller(port, "clerk01")
                .get("/api/cases/" + consultation.caseNo())
                .ok();
        assertThat(dossier.path("status").asText()).isEqualTo("ANSWERED");
    }

    @Test
    void aClerkOfAnotherOfficeSeesAndDoesNothing() {
        Consultation consultation = Consultation.registered(port, "clerk01", with(visit(), ownDuty()));
        String taskId = consultation.taskId();
        Caller stranger = new Caller(port, "clerk21");

        assertThat(stranger.get("/api/cases/" + consultation.caseNo()).refusedWith(404))
                .contains("NOT_FOUND");
        assertThat(stranger.get("/api/cases?number=" + consultation.caseNo())
                        .ok()
                        .path("items"))
                .isEmpty();
        assertThat(stranger.get("/engine-rest/task/" + taskId).refusedWith(404)).contains("NOT_FOUND");
        assertThat(stranger.get("/engine-rest/task/" + taskId + "/deployed-form")
                        .refusedWith(404))
                .contains("NOT_FOUND");
        assertThat(stranger.get("/engine-rest/task?processInstanceBusinessKey=" + consultation.caseNo())
                        .ok())
                .isEmpty();
        assertThat(stranger.get("/engine-rest/process-instance?businessKey=" + consultation.caseNo())
                        .refusedWith(404))
                .contains("NOT_FOUND");
        assertThat(stranger.get("/engine-rest/history/task?processInstanceBusinessKey=" + consultation.caseNo())
                        .refusedWith(404))
                .contains("NOT_FOUND");
        assertThat(consultation.submit("clerk21", answer()).refusedWith(404)).contains("NOT_FOUND");
        assertThat(consultation.withdraw("clerk21").refusedWith(404)).contains("NOT_FOUND");
    }

    @Test
    void aColleagueOfTheOfficeSeesTheCaseAndDoesNothing() {
        Consultation consultation = Consultation.registered(port, "clerk01", with(visit(), ownDuty()));

        var dossier = new Caller(port, "clerk02")
                .get("/api/cases/" + consultation.caseNo())
                .ok();
        assertThat(dossier.path("client").path("name").asText()).isEqualTo("张*");
        assertThat(dossier.path("client").path("phone").asText()).isEqualTo("130****0001");
        assertThat(dossier.path("actions")).isEmpty();
        assertThat(consultation.submit("clerk02", answer()).refusedWith(403)).contains("NOT_AUTHORISED");
        assertThat(consultation.withdraw("clerk02").refusedWith(403)).contains("NOT_AUTHORISED");
    }

    @Test
    void theBureauSeesTheCasesOfEveryOffice() {
        Consultation consultation = Consultation.registered(port, "clerk21", visit());

        assertThat(new Caller(port, "ov01")
                        .get("/api/cases/" + consultation.caseNo())
                        .ok()
                        .path("firstAskedClerk")
                        .asText())
                .isEqualTo("clerk21");
    }

    private Consultation forClerk03() {
        return Consultation.registered(port, "clerk01", with(visit(), dutyOf("clerk03")));
    }

    private void assertFirstAsked(Consultation consultation) {
        assertThat(consultation.dossier().path("firstAskedClerk").asText()).isEqualTo("clerk01");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("firstAskedClerk")
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(consultation.caseNo())
                                .singleResult()
                                .getId())
                        .singleResult()
                        .getValue())
                .isEqualTo("clerk01");
    }
}
