package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.intake.AtTheCounter.NAME;
import static org.shouwen.intake.AtTheCounter.PHONE;
import static org.shouwen.intake.AtTheCounter.assertDone;
import static org.shouwen.intake.AtTheCounter.assertRefused;
import static org.shouwen.intake.AtTheCounter.timeIs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.EngineTexts;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A wrong registration is put right, and what stood there before stays readable. */
@ShouwenTest
class CorrectionTest {

    private static final String RIGHT_PHONE = "13000000002";
    private static final String REASON = "张虚甲的电话听错了";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

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
    void theTimelineNamesThePartsAndNothingPersonal() {
        assertDone(correct("clerk01", Map.of("clientName", "张虚乙", "clientPhone", RIGHT_PHONE)));

        JsonNode entry = lastEntry();
        assertThat(entry.path("event").asText()).isEqualTo("CORRECTED");
        assertThat(entry.path("actor").asText()).isEqualTo("clerk01");
        assertThat(entry.path("text").asText()).isEqualTo("更正登记:姓名、联系电话。原内容和原因保留在更正记录中。");
        assertThat(counter.dossier(caseNo).toString()).doesNotContain(RIGHT_PHONE, PHONE, REASON, NAME, "张虚乙");
    }

    @Test
    void taskListsCallTheCaseByTheRightName() {
        assertDone(correct("clerk01", Map.of("clientName", "李虚乙")));

        assertThat(http.withBasicAuth("admin", "shouwen")
                        .getForObject("/engine-rest/variable-instance?variableName=caseTitle", JsonNode.class)
                        .findValuesAsText("value"))
                .contains(caseNo + " 政策咨询 李*")
                .doesNotContain(caseNo + " 政策咨询 张*");
    }

    @Test
    void everybodyWhoSeesTheCaseSeesTheChangeMasked() {
        assertDone(correct("clerk01", Map.of("clientPhone", "130 0000 0002", "clientUnit", "样例公司")));

        JsonNode dossier = counter.dossier(caseNo);
        assertThat(dossier.at("/client/phone").asText()).isEqualTo("130****0002");
        assertThat(dossier.at("/client/name").asText()).isEqualTo("张*");
        assertThat(dossier.path("sections").toString())
                .contains("更正记录", "2026年3月10日 09:00更正联系电话", "130****0001 → 130****0002", "个人 → 样例公司");
    }

    @Test
    void whoHandlesTheCaseReadsTheChangeAndTheReasonInFull() {
        assertDone(correct("clerk01", Map.of("clientPhone", RIGHT_PHONE)));

        assertThat(unmask("clerk01").getBody().toString()).contains(PHONE + " → " + RIGHT_PHONE + ",原因:" + REASON);
        assertRefused(unmask("clerk02"), 403, "NOT_AUTHORISED");
        assertRefused(unmask("head01"), 403, "NOT_AUTHORISED");
    }

    @Test
    void theResponsibleClerkCorrectsToo() {
        counter.complete(
                caseNo,
                "clerk01",
                Map.of("jurisdiction", "COLLEAGUE", "responsibleClerk", "clerk03", "clientTold", true));
        counter.complete(caseNo, "clerk01", Map.of("contactResult", "REACHED"));

        assertDone(correct("clerk03", Map.of("clientPhone", RIGHT_PHONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk02,NOT_AUTHORISED",
        "ov01,NOT_AUTHORISED",
        "head01,NOT_AUTHORISED",
        "clerk21,NOT_FOUND",
        "head02,NOT_FOUND"
    })
    void onTheSameDayNobodyElseCorrects(String userId, RefusalCode code) {
        assertRefused(correct(userId, Map.of("clientPhone", RIGHT_PHONE)), code.status(), code.name());
        assertThat(lastEntry().path("event").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void theDayEndsAtMidnightOfTheOffice() {
        timeIs("2026-03-10T23:59");
        assertThat(counter.actions("clerk01", caseNo)).contains("correct", "void");

        timeIs("2026-03-11T00:00");
        assertThat(counter.actions("clerk01", caseNo)).doesNotContain("correct", "void");
        assertRefused(correct("clerk01", Map.of("clientPhone", RIGHT_PHONE)), 403, "NOT_AUTHORISED", "人社所负责人");
    }

    @Test
    void laterTheHeadOfTheOfficeCorrects() {
        timeIs("2026-03-11T09:00");
        assertRefused(correct("head02", Map.of("clientPhone", RIGHT_PHONE)), 404, "NOT_FOUND");
        assertRefused(correct("lead01", Map.of("clientPhone", RIGHT_PHONE)), 403, "NOT_AUTHORISED");

        assertThat(counter.actions("head01", caseNo)).contains("correct", "void");
        assertDone(correct("head01", Map.of("clientPhone", RIGHT_PHONE)));
        assertThat(lastEntry().path("actor").asText()).isEqualTo("head01");
    }

    @Test
    void aClosedCaseIsCorrectedToo() {
        caseNo = counter.registerAnswered();

        assertDone(correct("clerk01", Map.of("clientPhone", RIGHT_PHONE)));

        assertThat(counter.dossier(caseNo).path("status").asText()).isEqualTo("ANSWERED");
        timeIs("2026-03-11T09:00");
        assertRefused(correct("clerk01", Map.of("clientPhone", PHONE)), 403, "NOT_AUTHORISED");
    }

    @Test
    void theSearchFollows() {
        assertDone(correct("clerk01", Map.of("clientPhone", "13000000777", "itemCode", "RS-003")));

        assertThat(counter.found(Map.of("number", caseNo, "phone", "13000000777", "item", "RS-003")))
                .containsExactly(caseNo);
        assertThat(counter.found(Map.of("number", caseNo, "phone", PHONE))).isEmpty();
        assertThat(counter.found(Map.of("number", caseNo, "item", "RS-001"))).isEmpty();
    }

    @Test
    void aMatterMayBeNoItemAfterAll() {
        assertDone(correct("clerk01", Map.of("itemCode", "NONE")));

        assertThat(counter.dossier(caseNo).path("item").isNull()).isTrue();
        assertThat(counter.dossier(caseNo).path("sections").toString()).contains("更正所涉事项", "RS-001 v1", "→ 未登记");
    }

    @Test
    void onlyAPublishedItemIsTaken() {
        assertRefused(correct("clerk01", Map.of("itemCode", "RS-999")), 400, "ITEM_NOT_PUBLISHED", "所涉事项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1300000000", "电话不详"})
    void aPhoneThatIsNoneIsRefusedAndNotRepeated(String phone) {
        ResponseEntity<JsonNode> refused = correct("clerk01", Map.of("clientPhone", phone));
        assertRefused(refused, 400, "FIELD_INVALID", "联系电话");
        assertThat(refused.getBody().path("message").asText()).doesNotContain(phone);
    }

    @Test
    void anIdentityDocumentFitsItsKind() {
        assertRefused(correct("clerk01", Map.of("clientIdNo", "999101199001010013")), 400, "FIELD_INVALID", "证件号码");
        assertDone(correct("clerk01", Map.of("clientIdType", "PASSPORT", "clientIdNo", "E00000001")));
        assertRefused(correct("clerk01", Map.of("clientIdType", "RESIDENT_ID")), 400, "FIELD_INVALID", "证件号码");
        assertThat(counter.dossier(caseNo).path("sections").toString()).contains("未登记 → 护照", "未登记 → E00****01");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertRefused(correct("clerk01", Map.of("clientPhone", "12345", "clientIdNo", "12345")), 400, "联系电话", "证件号码");
    }

    @Test
    void aPartThatBelongsToSomebodyElseIsTakenOut() {
        assertDone(correct("clerk01", Map.of("removed", "PHONE")));

        assertThat(counter.dossier(caseNo).at("/client/phone").isNull()).isTrue();
        assertThat(counter.found(Map.of("number", caseNo, "phone", PHONE))).isEmpty();
    }

    @Test
    void aPromisedAnswerKeepsAWayToTheClient() {
        counter.complete(caseNo, "clerk01", Map.of("jurisdiction", "OWN_DUTY"));
        counter.complete(
                caseNo,
                "clerk01",
                Map.of(
                        "answeredNow",
                        false,
                        "promisedReplyAt",
                        "2026-03-12T10:00",
                        "clientName",
                        NAME,
                        "clientPhone",
                        PHONE));

        assertRefused(correct("clerk01", Map.of("removed", "PHONE")), 400, "CONTACT_REQUIRED");
        assertDone(correct("clerk01", Map.of("clientPhone", RIGHT_PHONE)));
    }

    @Test
    void aCorrectionHasAReasonAndCorrectsSomething() {
        assertRefused(
                counter.act("clerk01", caseNo, "correct", Map.of("clientPhone", RIGHT_PHONE)),
                400,
                "FIELD_REQUIRED",
                "更正原因");
        assertRefused(correct("clerk01", Map.of()), 400, "FIELD_REQUIRED");
        assertRefused(correct("clerk01", Map.of("clientPhone", PHONE, "itemCode", "RS-001")), 400, "FIELD_REQUIRED");
    }

    @Test
    void theFieldsComeEmpty() {
        JsonNode action = counter.dossier(caseNo).path("actions");
        assertThat(action.toString()).doesNotContain(PHONE, NAME);
    }

    @Test
    void correctionsAreNeitherChangedNorDeleted() {
        assertDone(correct("clerk01", Map.of("clientPhone", RIGHT_PHONE)));

        assertThatThrownBy(() -> jdbc.update("update intake_correction set reason = '无' where case_no = ?", caseNo))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from intake_correction where case_no = ?", caseNo))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingPersonalReachesTheEngine() {
        assertDone(correct("clerk01", Map.of("clientPhone", "13000000888")));

        assertThat(EngineTexts.holding(jdbc, "13000000888")).isEmpty();
        assertThat(EngineTexts.holding(jdbc, REASON)).isEmpty();
        assertThat(EngineTexts.holding(jdbc, caseNo)).isNotEmpty();
    }

    private ResponseEntity<JsonNode> correct(String userId, Map<String, Object> parts) {
        Map<String, Object> input = new HashMap<>(parts);
        input.put("reason", REASON);
        return counter.act(userId, caseNo, "correct", input);
    }

    private ResponseEntity<JsonNode> unmask(String userId) {
        return counter.act(userId, caseNo, "unmask", Map.of("reason", "核对更正"));
    }

    private JsonNode lastEntry() {
        JsonNode timeline = counter.dossier(caseNo).path("timeline");
        return timeline.get(timeline.size() - 1);
    }
}
