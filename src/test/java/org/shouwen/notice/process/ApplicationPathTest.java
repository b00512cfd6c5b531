package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.notice.process.ReviewForms.complete;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.ineligible;
import static org.shouwen.notice.process.ReviewForms.notice;
import static org.shouwen.notice.process.ReviewForms.returned;
import static org.shouwen.notice.process.ReviewForms.with;
import static org.shouwen.notice.process.ReviewForms.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.EngineTexts;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a matter brought to the office becomes an application, and what its end means for the matter. */
@ShouwenTest
class ApplicationPathTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @BeforeEach
    void aMondayMorning() {
        time.is("2026-04-13T09:00");
    }

    @Test
    void registrationAndApplicationAreOneSubmission() {
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001");

        assertThat(application.caseNo()).startsWith("BJ-20260413-");
        assertThat(application.task().path("key").asText()).isEqualTo("reviewMaterials");
        assertThat(application.task().path("assignee").asText()).isEqualTo("clerk01");
        assertThat(application.intake().path("status").asText()).isEqualTo("OPEN");
        assertThat(application.intake().path("openTasks")).isEmpty();
        assertThat(application.dossier().path("client").path("name").asText()).isEqualTo("张*");
        assertThat(application.dossier().path("receivedAt").asText()).isEqualTo("2026-04-13T09:00:00+08:00");
    }

    @Test
    void aLetterCountsFromTheDayItArrived() {
        Map<String, Object> letter = with(HandedIn.form("RS-001"), "channel", "LETTER");
        letter = with(letter, "receivedAt", "2026-04-10T15:00");

        String intakeNo = HandedIn.register(port, "clerk01", letter)
                .ok()
                .path("businessKey")
                .asText();

        UnderReview application =
                new UnderReview(port, dossier(intakeNo).path("childNos").get(0).asText());
        assertThat(application.taskDueAt()).isEqualTo(time.at("2026-04-17T17:30"));
    }

    @Test
    void whoeverComesWithAQuestionMayHandInMaterialsInstead() {
        Map<String, Object> question = without(HandedIn.form("RS-001"), "startsApplication");
        question = with(question, "intakeType", "POLICY_CONSULTATION");
        question = without(without(question, "clientIdNo"), "itemCode");
        String intakeNo = HandedIn.register(port, "clerk01", question)
                .ok()
                .path("businessKey")
                .asText();
        String answer = dossier(intakeNo).path("openTasks").get(0).path("id").asText();
        Caller clerk = new Caller(port, "clerk01");
        Map<String, Object> apply = Map.of("startsApplication", true, "itemCode", "RS-001");

        assertThat(clerk.post("/engine-rest/task/" + answer + "/submit-form", UnderReview.variables(apply))
                        .refusedWith(400))
                .contains("FIELD_REQUIRED", "证件号码");
        clerk.post(
                        "/engine-rest/task/" + answer + "/submit-form",
                        UnderReview.variables(
                                with(with(apply, "clientIdType", "RESIDENT_ID"), "clientIdNo", "999999199001010016")))
                .ok();

        UnderReview application =
                new UnderReview(port, dossier(intakeNo).path("childNos").get(0).asText());
        assertThat(application.task().path("key").asText()).isEqualTo("reviewMaterials");
    }

    static Stream<Arguments> incomplete() {
        Map<String, Object> form = HandedIn.form("RS-001");
        return Stream.of(
                Arguments.of("ITEM_NOT_PUBLISHED", "所涉事项", without(form, "itemCode")),
                Arguments.of("ITEM_NOT_PUBLISHED", "所涉事项", with(form, "itemCode", "RS-999")),
                Arguments.of("CONTACT_REQUIRED", "姓名", without(form, "clientName")),
                Arguments.of("CONTACT_REQUIRED", "联系电话", without(form, "clientPhone")),
                Arguments.of("FIELD_REQUIRED", "证件号码", without(without(form, "clientIdNo"), "clientIdType")),
                Arguments.of("FIELD_INVALID", "证件号码", with(form, "clientIdNo", "123")),
                Arguments.of(
                        "FIELD_REQUIRED",
                        "代办人证件号码",
                        with(with(with(form, "byAgent", true), "agentName", "李虚乙"), "agentRelation", "女儿")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("incomplete")
    void anApplicationWithoutItemOrApplicantIsRefusedAndNothingIsStored(
            String code, String named, Map<String, Object> form) {
        new StoredRows(database).stayTheSameDuring(() -> assertThat(
                        HandedIn.register(port, "clerk01", form).refusedWith(400))
                .contains(code, named));
    }

    @Test
    void anApplicationThatIsGivenBackConcludesTheMatter() {
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", ineligible())
                .then("clerk01", "returnApplication", returned());

        assertThat(application.intake().path("status").asText()).isEqualTo("APPLICATION_CONCLUDED");
        assertThat(application.intake().path("closedAt").isNull()).isFalse();
    }

    @Test
    void anAcceptedApplicationGoesOnToItsCompletion() {
        UnderReview application =
                HandedIn.submitted(port, "clerk01", "RS-001").then("clerk01", "reviewMaterials", complete());

        assertThat(application.intake().path("status").asText()).isEqualTo("OPEN");
        assertThat(application.deadlines()).containsEntry("completionDeadline", "RUNNING");
        assertThat(application.dossier().path("openTasks")).isNotEmpty();
    }

    @Test
    void whoeverWithdrawsTheMatterWithdrawsTheApplicationWithIt() {
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", notice());
        String intakeNo = application.intake().path("caseNo").asText();

        new Caller(port, "clerk01")
                .post("/api/cases/" + intakeNo + "/actions/withdraw", Map.of("note", "不再办理"))
                .ok();

        assertThat(dossier(intakeNo).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(application.status()).isEqualTo("WITHDRAWN");
        assertThat(application.isClosed()).isTrue();
        assertThat(application.deadlines().values()).doesNotContain("RUNNING", "PAUSED");
        assertThat(application.act("clerk01", "supplement", Map.of()).refusedWith(400))
                .contains("CASE_CLOSED");
    }

    @Test
    void whatWasRegisteredByMistakeIsVoidedWithItsApplication() {
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001");
        String intakeNo = application.intake().path("caseNo").asText();

        new Caller(port, "clerk01")
                .post("/api/cases/" + intakeNo + "/actions/void", Map.of("reason", "重复登记"))
                .ok();

        assertThat(application.status()).isEqualTo("VOIDED");
        assertThat(application.dossier().path("openTasks")).isEmpty();
    }

    @Test
    void nothingPersonalReachesTheEngine() {
        Map<String, Object> form = with(HandedIn.form("RS-001"), "clientName", "欧阳虚构");
        String intakeNo = HandedIn.register(port, "clerk01", form)
                .ok()
                .path("businessKey")
                .asText();
        new UnderReview(port, dossier(intakeNo).path("childNos").get(0).asText())
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", with(notice(), "specialPoints", "请本人携带户口簿原件到场"));

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(EngineTexts.holding(jdbc, "欧阳虚构")).isEmpty();
        assertThat(EngineTexts.holding(jdbc, "999999199001010016")).isEmpty();
        assertThat(EngineTexts.holding(jdbc, "携带户口簿原件")).isEmpty();
    }

    private JsonNode dossier(String caseNo) {
        return new Caller(port, "head01").get("/api/cases/" + caseNo).ok();
    }
}
