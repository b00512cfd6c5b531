package org.shouwen.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** A case in the register. Once closed it is dealt with no more; what was registered by mistake is put right even then. */
@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    private String caseNo;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String parentNo;

    private String status;

    @Column(updatable = false)
    private String officeId;

    @Column(updatable = false)
    private String windowId;

    @Column(updatable = false)
    private String firstAskedClerk;

    private String responsibleClerk;

    @Column(updatable = false)
    private String subject;

    private String itemCode;
    private Integer itemVersion;
    private String itemName;

    @Column(updatable = false)
    private String channel;

    @Column(updatable = false)
    private int priority;

    private String clientLookup;

    private String lookupCode;

    private Instant receivedAt;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant dueAt;

    private Instant closedAt;

    private Instant voidedAt;

    @Version
    private Integer version;

    protected CaseFile() {}

    CaseFile(String caseNo, NewCase opened, Instant now) {
        this.caseNo = caseNo;
        this.kind = opened.kind().code();
        this.parentNo = opened.parentNo();
        this.status = opened.status();
        this.officeId = opened.officeId();
        this.windowId = opened.windowId();
        this.firstAskedClerk = opened.firstAskedClerk();
        this.responsibleClerk = opened.responsibleClerk();
        this.subject = opened.subject();
        itemIs(opened.item());
        this.channel = opened.channel();
        this.priority = opened.priority();
        this.clientLookup = opened.clientLookup();
        this.receivedAt = opened.receivedAt();
        this.registeredAt = now;
        this.dueAt = opened.dueAt();
    }

    String responsibleClerk() {
        return responsibleClerk;
    }

    void transferTo(String newResponsible) {
        refuseIfClosed();
        this.responsibleClerk = newResponsible;
    }

    void changeStatus(String newStatus) {
        refuseIfClosed();
        this.status = newStatus;
    }

    void dueAt(Instant instant) {
        refuseIfClosed();
        this.dueAt = instant;
    }

    /** Also after the case was closed: what was stated of its receipt did not hold. */
    void receivedAtRegistration() {
        this.receivedAt = registeredAt;
    }

    /** Replaces the one given before, also after the case was closed. */
    void lookupCode(String key) {
        refuseIfVoided();
        this.lookupCode = key;
    }

    /** Whether one of the keys is that of the client's phone or of the code given instead. */
    boolean isLookedUpBy(List<String> keys) {
        return keys.stream().anyMatch(key -> key.equals(clientLookup) || key.equals(lookupCode));
    }

    boolean knowsPhone() {
        return clientLookup != null;
    }

    boolean hasLookupCode() {
        return lookupCode != null;
    }

    void close(String finalStatus, Instant now) {
        refuseIfClosed();
        this.status = finalStatus;
        this.closedAt = now;
    }

    void correct(ItemRef item, String newClientLookup) {
        refuseIfVoided();
        itemIs(item);
        foundBy(newClientLookup);
    }

    void foundBy(String newClientLookup) {
        this.clientLookup = newClientLookup;
    }

    String clientLookup() {
        return clientLookup;
    }

    String caseNo() {
        return caseNo;
    }

    void voidAs(String finalStatus, Instant now) {
        refuseIfVoided();
        this.status = finalStatus;
        this.dueAt = null;
        this.voidedAt = now;
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    CaseView view() {
        return new CaseView(
                caseNo,
                kind,
                parentNo,
                status,
                officeId,
                windowId,
                firstAskedClerk,
                responsibleClerk,
                subject,
                itemCode == null ? null : new ItemRef(itemCode, itemVersion, itemName),
                channel,
                priority,
                receivedAt,
                registeredAt,
                dueAt,
                closedAt,
                voidedAt);
    }

    private void itemIs(ItemRef item) {
        this.itemCode = item == null ? null : item.code();
        this.itemVersion = item == null ? null : item.version();
        this.itemName = item == null ? null : item.name();
    }

    private void refuseIfVoided() {
        if (voidedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该办件已作废,不能再办理。");
        }
    }

    private void refuseIfClosed() {
        if (closedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该办件已办结,不能再办理。");
        }
    }
}
