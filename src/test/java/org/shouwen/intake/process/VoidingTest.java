package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.intake.AtTheCounter.PHONE;
import static org.shouwen.intake.AtTheCounter.assertDone;
import static org.shouwen.intake.AtTheCounter.assertRefused;
import static org.shouwen.intake.AtTheCounter.texts;
import static org.shouwen.intake.AtTheCounter.timeIs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.intake.MistakeService;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.EngineTexts;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A registration made by mistake is voided: number and timeline stay, everything else about it ends. */
@ShouwenTest
class VoidingTest {

    private static final String REASON = "同一事项重复登记";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    MistakeService mistakes;

    private AtTheCounter counter;
    private String caseNo;

    @BeforeEach
    void clerk01RegistersOnATuesdayMorning() {
        timeIs("2026-03-10T09:00");
        counter = new AtTheCounter(http);
        caseNo = counter.register();
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void theProcessEndsThroughTheModel() {
        assertDone(voidIt("clerk01"));

        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNo)
                                .singleResult()
                                .getId())
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains("voiding", "registrationVoided", "recordVoiding", "intakeVoided")
                .doesNotContain("recordWithdrawal", "closeIntake");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isZero();
    }

    @Test
    void numberAndTimelineStay() {
        assertDone(voidIt("clerk01"));

        JsonNode dossier = counter.dossier(caseNo);
        assertThat(dossier.path("status").asText()).isEqualTo("VOIDED");
        assertThat(dossier.path("statusLabel").asText()).isEqualTo("已作废");
        assertThat(dossier.path("closedAt").isNull()).isFalse();
        assertThat(texts(dossier.path("timeline"), "event")).containsExactly("REGISTERED", "VOIDED");
        assertThat(dossier.at("/timeline/1/actor").asText()).isEqualTo("clerk01");
        assertThat(dossier.at("/timeline/1/text").asText()).isEqualTo("登记作废,编号和办理经过保留,不计入统计。");
        assertThat(dossier.path("sections").toString()).contains("作废原因", REASON);
        assertThat(dossier.path("openTasks")).isEmpty();
    }

    @Test
    void nothingIsDueAnyMore() {
        assertDone(voidIt("clerk01"));

        assertThat(texts(counter.dossier(caseNo).path("deadlines"), "state")).containsExactly("CANCELLED");
        assertThat(counter.found(Map.of("number", caseNo, "due", "open"))).isEmpty();
        assertThat(counter.found(Map.of("number", caseNo, "due", "today"))).isEmpty();
        assertThat(counter.found(Map.of("number", caseNo, "status", "VOIDED"))).containsExactly(caseNo);
    }

    @Test
    void aVoidedCaseIsMarkedForTheFigures() {
        assertDone(voidIt("clerk01"));

        assertThat(jdbc.queryForObject(
                        "select count(*) from case_file where case_no = ? and voided_at is not null and due_at is null",
                        Integer.class,
                        caseNo))
                .isOne();
    }

    @Test
    void aVoidedCaseTakesNothingMore() {
        assertDone(voidIt("clerk01"));

        assertThat(counter.actions("clerk01", caseNo)).doesNotContain("void", "correct", "withdraw");
        assertRefused(voidIt("clerk01"), 400, "CASE_CLOSED", "已作废");
        assertRefused(
                counter.act("clerk01", caseNo, "correct", Map.of("clientName", "张虚乙", "reason", REASON)),
                400,
                "CASE_CLOSED",
                "已作废");
        assertRefused(counter.act("clerk01", caseNo, "withdraw", Map.of("note", "服务对象离开")), 400, "CASE_CLOSED");
        assertThatThrownBy(() -> mistakes.voidRegistration(caseNo, REASON, "clerk01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CASE_CLOSED");
    }

    @Test
    void aClosedCaseIsVoidedInTheRegister() {
        caseNo = counter.registerAnswered();
        String closedAt = counter.dossier(caseNo).path("closedAt").asText();

        timeIs("2026-03-10T15:00");
        assertDone(voidIt("clerk01"));

        JsonNode dossier = counter.dossier(caseNo);
        assertThat(dossier.path("status").asText()).isEqualTo("VOIDED");
        assertThat(dossier.path("closedAt").asText()).isEqualTo(closedAt);
        assertThat(texts(dossier.path("timeline"), "event")).endsWith("ANSWERED", "CLOSED", "VOIDED");
        assertRefused(voidIt("clerk01"), 400, "CASE_CLOSED", "已作废");
    }

    @Test
    void aWithdrawnCaseIsVoidedToo() {
        assertDone(counter.act("clerk01", caseNo, "withdraw", Map.of("note", "服务对象离开")));

        assertDone(voidIt("clerk01"));

        assertThat(counter.dossier(caseNo).path("status").asText()).isEqualTo("VOIDED");
    }

    @Test
    void anInvitationToRateIsRevoked() {
        caseNo = counter.registerAnswered();
        String invitation = invitations(caseNo).get(0);

        assertDone(voidIt("clerk01"));

        assertThat(invitations(caseNo)).isEmpty();
        assertRefused(
                http.postForEntity(invitation, Map.of("level", "SATISFIED"), JsonNode.class),
                400,
                "CASE_CLOSED",
                "已作废");
    }

    @Test
    void aRatingThatWasGivenStays() {
        caseNo = counter.registerAnswered();
        String invitation = invitations(caseNo).get(0);
        assertDone(http.postForEntity(invitation, Map.of("level", "SATISFIED"), JsonNode.class));

        assertDone(voidIt("clerk01"));

        assertThat(invitations(caseNo)).hasSize(1);
        assertThat(jdbc.queryForObject("select level from rating_invitation where case_no = ?", String.class, caseNo))
                .isEqualTo("SATISFIED");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk02,NOT_AUTHORISED",
        "ov01,NOT_AUTHORISED",
        "head01,NOT_AUTHORISED",
        "clerk21,NOT_FOUND",
        "head02,NOT_FOUND"
    })
    void onTheSameDayNobodyElseVoids(String userId, RefusalCode code) {
        assertRefused(voidIt(userId), code.status(), code.name());
        assertThat(counter.dossier(caseNo).path("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void laterTheHeadOfTheOfficeVoids() {
        timeIs("2026-03-11T09:00");
        assertRefused(voidIt("clerk01"), 403, "NOT_AUTHORISED", "人社所负责人");
        assertRefused(voidIt("head02"), 404, "NOT_FOUND");

        assertDone(voidIt("head01"));

        assertThat(counter.dossier(caseNo).path("timeline"))
                .filteredOn(entry -> entry.path("event").asText().equals("VOIDED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("actor").asText()).isEqualTo("head01"));
    }

    @Test
    void laterTheHeadOfTheOfficeVoidsAClosedCase() {
        caseNo = counter.registerAnswered();
        timeIs("2026-03-11T09:00");
        assertRefused(voidIt("clerk01"), 403, "NOT_AUTHORISED");

        assertDone(voidIt("head01"));

        assertThat(counter.dossier(caseNo).path("status").asText()).isEqualTo("VOIDED");
    }

    @Test
    void voidingHasAReason() {
        assertRefused(counter.act("clerk01", caseNo, "void", Map.of()), 400, "FIELD_REQUIRED", "作废原因");
        assertThat(counter.dossier(caseNo).path("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void theReasonReachesNeitherTheTimelineNorTheEngine() {
        String reason = "登记成了" + PHONE;
        assertDone(counter.act("clerk01", caseNo, "void", Map.of("reason", reason)));

        assertThat(counter.dossier(caseNo).path("timeline").toString()).doesNotContain(PHONE);
        assertThat(EngineTexts.holding(jdbc, PHONE)).isEmpty();
        assertThat(EngineTexts.holding(jdbc, caseNo)).isNotEmpty();
    }

    private ResponseEntity<JsonNode> voidIt(String userId) {
        return counter.act(userId, caseNo, "void", Map.of("reason", REASON));
    }

    private List<String> invitations(String caseNo) {
        return AtTheCounter.texts(counter.dossier(caseNo).path("documents"), "href").stream()
                .filter(href -> href.startsWith("/public/rating/"))
                .toList();
    }
}
