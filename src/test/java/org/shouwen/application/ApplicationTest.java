package org.shouwen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwen.refusal.Refusal;

class ApplicationTest {

    private static final Instant RECEIVED = Instant.parse("2025-09-26T02:05:00Z");
    private static final Instant CHECKED = Instant.parse("2025-09-26T02:15:00Z");
    private static final Instant SUPPLIED = Instant.parse("2025-09-28T07:00:00Z");
    private static final Instant LATER = Instant.parse("2025-09-29T01:00:00Z");

    private final Application application =
            new Application("BJ-20250926-0001", "ZX-20250926-0001", "RS-001", 1, RECEIVED);

    @Test
    void completeAtFirstSightItIsAcceptedNow() {
        check(Map.of("ID", found(CheckResult.OK)));

        application.accept(CHECKED);

        assertThat(application.status()).isEqualTo(ApplicationStatus.ACCEPTED);
        assertThat(application.acceptedAt()).isEqualTo(CHECKED);
    }

    @Test
    void afterASupplementItIsAcceptedWhenTheLastListedMaterialWasHandedIn() {
        notified();
        application.supplementReceived(SUPPLIED);

        boolean complete = application.supplementChecked(Map.of("FORM", found(CheckResult.OK)), "clerk01", LATER);
        application.accept(LATER);

        assertThat(complete).isTrue();
        assertThat(application.acceptedAt()).isEqualTo(SUPPLIED);
    }

    @Test
    void whatIsHandedInLaterThanTheRestDecides() {
        check(Map.of("FORM", found(CheckResult.MISSING), "PROOF", new Finding(CheckResult.DEFECTIVE, "没有盖章")));
        application.noticeIssued();
        application.supplementReceived(CHECKED);
        assertThat(application.supplementChecked(Map.of("FORM", found(CheckResult.OK)), "clerk01", CHECKED))
                .isFalse();
        application.supplementReceived(SUPPLIED);
        assertThat(application.supplementChecked(Map.of("PROOF", found(CheckResult.OK)), "clerk01", LATER))
                .isTrue();

        application.accept(LATER);

        assertThat(application.acceptedAt()).isEqualTo(SUPPLIED);
        assertThat(application.supplementRound()).isEqualTo(2);
    }

    @Test
    void deemedAcceptanceReachesBackToTheReceipt() {
        application.deemAccept();

        assertThat(application.acceptedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void theNoticeListsExactlyWhatIsMissingOrDefective() {
        check(Map.of(
                "ID",
                found(CheckResult.OK),
                "FORM",
                found(CheckResult.MISSING),
                "PROOF",
                new Finding(CheckResult.DEFECTIVE, "没有盖章"),
                "HUKOU",
                found(CheckResult.EXEMPT)));

        application.noticeIssued();

        assertThat(application.materials().entrySet().stream()
                        .filter(entry -> entry.getValue().listed())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("FORM", "PROOF");
    }

    @Test
    void nothingMayBeDemandedThatTheNoticeDoesNotList() {
        notified();
        application.supplementReceived(SUPPLIED);

        refused(
                "SUPPLEMENT_NOT_LISTED",
                a -> a.supplementChecked(Map.of("ID", found(CheckResult.MISSING)), "clerk01", LATER));
        refused(
                "SUPPLEMENT_NOT_LISTED",
                a -> a.supplementChecked(Map.of("EXTRA", found(CheckResult.OK)), "clerk01", LATER));
    }

    @Test
    void theClientIsRemindedOnce() {
        notified();

        assertThat(application.remind(SUPPLIED)).isTrue();
        assertThat(application.remind(LATER)).isFalse();
    }

    @Test
    void aNoticeIsIssuedOnceOnly() {
        notified();

        refused("CASE_CLOSED", Application::noticeIssued);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"COMPLETED", "COMPLETED_LATE", "REFUSED", "RETURNED", "LAPSED", "GUIDED", "WITHDRAWN"})
    void whatHasEndedIsOnlyVoided(ApplicationStatus end) {
        assertThat(end.isFinal()).isTrue();
        for (ApplicationStatus status : ApplicationStatus.values()) {
            assertThat(end.mayBecome(status)).as(status.name()).isEqualTo(status == ApplicationStatus.VOIDED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {
                "RECEIVED",
                "AWAITING_SUPPLEMENT",
                "ACCEPTED",
                "DEEMED_ACCEPTED",
                "IN_PROGRESS",
                "PAUSED",
                "OVERDUE"
            })
    void theClientMayWithdrawUntilTheEnd(ApplicationStatus open) {
        assertThat(open.isFinal()).isFalse();
        assertThat(open.mayBecome(ApplicationStatus.WITHDRAWN)).isTrue();
    }

    @Test
    void whatWasNotAcceptedIsNotHandled() {
        refused("CASE_CLOSED", a -> a.become(ApplicationStatus.COMPLETED));
        notified();
        refused("CASE_CLOSED", a -> a.become(ApplicationStatus.IN_PROGRESS));
    }

    private void notified() {
        check(Map.of("ID", found(CheckResult.OK), "FORM", found(CheckResult.MISSING)));
        application.noticeIssued();
    }

    private void check(Map<String, Finding> findings) {
        application.checked(findings, "clerk01", CHECKED);
    }

    private void refused(String code, Consumer<Application> act) {
        assertThatThrownBy(() -> act.accept(application))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private static Finding found(CheckResult result) {
        return new Finding(result, null);
    }
}
