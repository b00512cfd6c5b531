package org.shouwen.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * An application for a service item in the version that was valid when it was received. It becomes only what its status
 * allows, and after its one notice nothing may be asked of the client that the notice does not list.
 */
@Entity
@Table(name = "application")
class Application {

    @Id
    private String caseNo;

    @Column(updatable = false)
    private String intakeNo;

    @Column(updatable = false)
    private String itemCode;

    @Column(updatable = false)
    private int itemVersion;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.RECEIVED;

    @Column(updatable = false)
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "material_check", joinColumns = @JoinColumn(name = "application_no"))
    @MapKeyColumn(name = "material_code")
    private Map<String, MaterialCheck> materials = new HashMap<>();

    private Instant supplementReceivedAt;
    private int supplementRound;
    private Instant supplementRemindedAt;
    private Instant acceptedAt;
    private boolean deemedAccepted;

    @Enumerated(EnumType.STRING)
    private ApplicationResult result;

    private Instant resultAt;

    @Embedded
    private Returned returned;

    @Embedded
    private Elsewhere elsewhere;

    private String withdrawalNote;

    @Version
    private Integer version;

    protected Application() {}

    Application(String caseNo, String intakeNo, String itemCode, int itemVersion, Instant receivedAt) {
        this.caseNo = caseNo;
        this.intakeNo = intakeNo;
        this.itemCode = itemCode;
        this.itemVersion = itemVersion;
        this.receivedAt = receivedAt;
    }

    /** Records a check of all materials, before a decision is taken on them. */
    void checked(Map<String, Finding> findings, String actor, Instant now) {
        require(ApplicationStatus.RECEIVED);
        findings.forEach((code, finding) -> materials.put(code, MaterialCheck.of(finding, actor, now)));
    }

    /** The notice asks for exactly what is missing or defective; afterwards the client's turn has come. */
    void noticeIssued() {
        require(ApplicationStatus.RECEIVED);
        materials.replaceAll((code, check) -> check.result().isOutstanding() ? check.asListed() : check);
        become(ApplicationStatus.AWAITING_SUPPLEMENT);
    }

    void supplementReceived(Instant now) {
        require(ApplicationStatus.AWAITING_SUPPLEMENT);
        supplementReceivedAt = now;
        supplementRound++;
    }

    /**
     * @return whether nothing that the notice lists is open any more
     * @throws Refusal SUPPLEMENT_NOT_LISTED for a material the notice does not ask for, or no longer
     */
    boolean supplementChecked(Map<String, Finding> findings, String actor, Instant now) {
        require(ApplicationStatus.AWAITING_SUPPLEMENT);
        findings.forEach((code, finding) -> {
            MaterialCheck before = materials.get(code);
            if (before == null || !before.isOpen()) {
                throw Refusal.of(RefusalCode.SUPPLEMENT_NOT_LISTED, "supplements", "一次性告知书没有要求补正该材料,不能再要求服务对象提交。");
            }
            materials.put(code, before.supplied(finding, actor, now, supplementReceivedAt));
        });
        return materials.values().stream().noneMatch(MaterialCheck::isOpen);
    }

    /** True the first time only: the client is reminded once. */
    boolean remind(Instant now) {
        require(ApplicationStatus.AWAITING_SUPPLEMENT);
        boolean first = supplementRemindedAt == null;
        supplementRemindedAt = first ? now : supplementRemindedAt;
        return first;
    }

    /** What was missing when it came to count as accepted may be brought until the end, and need not be. */
    void suppliedLater(String code, String actor, Instant now) {
        MaterialCheck before = materials.get(code);
        if (!isAcceptedAndOpen() || before != null && !before.result().isOutstanding()) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "material", "该材料已经齐全或者无需提交。");
        }
        materials.put(code, MaterialCheck.of(new Finding(CheckResult.OK, null), actor, now));
    }

    /** What the office overlooked is settled without the client. */
    void exempt(String code, String reason, String actor, Instant now) {
        requireOverlooked(code);
        materials.put(code, MaterialCheck.of(new Finding(CheckResult.EXEMPT, reason), actor, now));
    }

    /** What the office overlooked and only the client can bring; possible while the client's turn has not ended. */
    void addToNotice(String code, Finding finding, String actor, Instant now) {
        require(ApplicationStatus.AWAITING_SUPPLEMENT);
        requireOverlooked(code);
        materials.put(code, MaterialCheck.of(finding, actor, now).asListed());
    }

    private void requireOverlooked(String code) {
        MaterialCheck before = materials.get(code);
        if (before != null && before.listed()) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "material", "该材料已在一次性告知书中列明,不属于遗漏。");
        }
    }

    boolean isDeemedAccepted() {
        return deemedAccepted;
    }

    private boolean isAcceptedAndOpen() {
        return acceptedAt != null && !status.isFinal();
    }

    /**
     * Complete after supplements, it counts as accepted when the last listed material that proved right was handed in;
     * complete at first sight, now.
     */
    void accept(Instant now) {
        become(ApplicationStatus.ACCEPTED);
        acceptedAt = materials.values().stream()
                .map(MaterialCheck::suppliedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** the office said nothing in time, so it counts as accepted from the day it was received. */
    void deemAccept() {
        become(ApplicationStatus.DEEMED_ACCEPTED);
        acceptedAt = receivedAt;
        deemedAccepted = true;
    }

    void giveBack(Returned given) {
        become(ApplicationStatus.RETURNED);
        returned = given;
    }

    void guide(Elsewhere department) {
        become(ApplicationStatus.GUIDED);
        elsewhere = department;
    }

    void withdraw(String note) {
        become(ApplicationStatus.WITHDRAWN);
        withdrawalNote = note;
    }

    /** Work on it has begun; what it has become since, it stays. */
    void handle() {
        if (status == ApplicationStatus.ACCEPTED || status == ApplicationStatus.DEEMED_ACCEPTED) {
            become(ApplicationStatus.IN_PROGRESS);
        }
    }

    void decide(ApplicationResult decided, Instant now) {
        require(acceptedAt != null && !status.isFinal());
        result = decided;
        resultAt = now;
    }

    /** @throws Refusal CASE_CLOSED when this status does not allow it */
    void become(ApplicationStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该申请现为“%s”,不能变为“%s”。".formatted(status.label(), next.label()));
        }
        status = next;
    }

    private void require(ApplicationStatus needed) {
        require(status == needed);
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该申请现为“%s”,不能进行此操作。".formatted(status.label()));
        }
    }

    String caseNo() {
        return caseNo;
    }

    String intakeNo() {
        return intakeNo;
    }

    String itemCode() {
        return itemCode;
    }

    int itemVersion() {
        return itemVersion;
    }

    ApplicationStatus status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** By material code; a material that was never checked is missing. */
    Map<String, MaterialCheck> materials() {
        return materials;
    }

    int supplementRound() {
        return supplementRound;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    ApplicationResult result() {
        return result;
    }

    Instant resultAt() {
        return resultAt;
    }

    Returned returned() {
        return returned;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    String withdrawalNote() {
        return withdrawalNote;
    }
}
