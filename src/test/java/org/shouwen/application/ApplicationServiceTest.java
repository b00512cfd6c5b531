package org.shouwen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseKind;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.NewCase;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShouwenTest
class ApplicationServiceTest {

    private static final Instant RECEIVED = Instant.parse("2025-09-26T02:05:00Z");

    @Autowired
    ApplicationService applications;

    @Autowired
    CaseRegister register;

    @Autowired
    List<CaseKind> kinds;

    @LocalServerPort
    int port;

    private String intakeNo;

    @BeforeEach
    void anIntake() {
        CaseKind intake = kinds.stream()
                .filter(kind -> kind.code().equals("INTAKE"))
                .findFirst()
                .orElseThrow();
        intakeNo = register.open(new NewCase(
                intake,
                "OPEN",
                "OF-01",
                "W1",
                "clerk01",
                "clerk01",
                "政策咨询",
                null,
                "VISIT",
                70,
                null,
                RECEIVED,
                null,
                List.of(new CaseEntry("clerk01", "REGISTERED", "登记来访。"))));
    }

    @Test
    void anApplicationIsACaseOfItsOwnUnderItsIntake() {
        String caseNo = open("RS-001").caseNo();

        JsonNode dossier = dossier(caseNo);
        assertThat(caseNo).matches("BJ-\\d{8}-\\d{4}");
        assertThat(dossier.path("kind").asText()).isEqualTo("APPLICATION");
        assertThat(dossier.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(dossier.path("parentNo").asText()).isEqualTo(intakeNo);
        assertThat(dossier.path("firstAskedClerk").asText()).isEqualTo("clerk01");
        assertThat(dossier.path("responsibleClerk").asText()).isEqualTo("clerk02");
        assertThat(dossier.path("item").path("code").asText()).isEqualTo("RS-001");
        assertThat(dossier.path("receivedAt").asText()).isEqualTo("2025-09-26T10:05:00+08:00");
        assertThat(register.find(caseNo).priority()).isEqualTo(70);
        assertThat(dossier(intakeNo).path("childNos").get(0).asText()).isEqualTo(caseNo);
    }

    @Test
    void theItemIsPinnedWithItsMaterials() {
        ApplicationView application = open("RS-001");

        assertThat(application.item().version()).isPositive();
        assertThat(application.materials())
                .extracting(state -> state.material().code())
                .containsExactly("ID", "FORM", "HUKOU");
        assertThat(application.materials())
                .allSatisfy(state -> assertThat(state.result()).isNull());
    }

    @Test
    void whatTheOfficeDoesNotOfferCannotBeAppliedFor() {
        assertThatThrownBy(() -> open("RS-999")).isInstanceOf(Refusal.class).hasMessageContaining("ITEM_NOT_PUBLISHED");
    }

    @Test
    void registerAndTimelineFollowTheStatus() {
        String caseNo = open("RS-001").caseNo();

        Instant acceptedAt = applications.deemAccept(caseNo);

        assertThat(acceptedAt).isEqualTo(RECEIVED);
        assertThat(dossier(caseNo).path("status").asText()).isEqualTo("DEEMED_ACCEPTED");
        assertThat(dossier(caseNo).path("timeline"))
                .extracting(entry -> entry.path("event").asText())
                .containsExactly("RECEIVED", "DEEMED_ACCEPTED");
    }

    @Test
    void whatHasEndedIsClosedAndStaysAsItIsWhenItsIntakeIsWithdrawn() {
        String returned = open("RS-001").caseNo();
        String open = open("RS-006").caseNo();

        applications.giveBack(returned, new Returned("申请人不属于参保范围", "《社会保险法》", "第二十条", "居民身份证"), "clerk02");

        assertThat(register.find(returned).isClosed()).isTrue();
        applications.withdrawAllOf(intakeNo, "不再办理", "clerk01");
        assertThat(register.find(returned).status()).isEqualTo("RETURNED");
        assertThat(register.find(open).status()).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> applications.accept(returned, "clerk02"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CASE_CLOSED");
    }

    @Test
    void whatCameOutOfAMistakeIsVoidedWithIt() {
        String returned = open("RS-001").caseNo();
        String open = open("RS-006").caseNo();
        applications.giveBack(returned, new Returned("申请人不属于参保范围", "《社会保险法》", "第二十条", "居民身份证"), "clerk02");

        applications.voidAllOf(intakeNo, "clerk01");

        assertThat(List.of(register.find(returned), register.find(open))).allMatch(CaseView::isVoided);
    }

    private ApplicationView open(String itemCode) {
        return applications.open(intakeNo, itemCode, RECEIVED, "clerk02");
    }

    private JsonNode dossier(String caseNo) {
        return new Caller(port, "head01").get("/api/cases/" + caseNo).ok();
    }
}
