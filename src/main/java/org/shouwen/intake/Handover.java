package org.shouwen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A matter passed on in writing to a colleague who could not be reached. */
@Entity
@Table(name = "handover")
class Handover {

    @Id
    private String handoverNo;

    private String caseNo;
    private String giver;
    private String receiver;
    private Instant givenAt;
    private String matter;
    private String materials;
    private Instant acknowledgedAt;
    private Instant contactedAt;
    private String contactNote;

    @Version
    private Integer version;

    protected Handover() {}

    Handover(String caseNo, int ordinal, String giver, String receiver, Instant givenAt, HandoverSheet sheet) {
        this.handoverNo = "%s-ZJ%d".formatted(caseNo, ordinal);
        this.caseNo = caseNo;
        this.giver = giver;
        this.receiver = receiver;
        this.givenAt = givenAt;
        this.matter = sheet.matter();
        this.materials = sheet.materials();
    }

    /** From here on the receiver answers for the matter; until then the giver does. */
    void acknowledge(Instant at) {
        acknowledgedAt = at;
    }

    void contacted(Instant at, String note) {
        contactedAt = at;
        contactNote = note;
    }

    String handoverNo() {
        return handoverNo;
    }

    String giver() {
        return giver;
    }

    String receiver() {
        return receiver;
    }

    Instant givenAt() {
        return givenAt;
    }

    String matter() {
        return matter;
    }

    String materials() {
        return materials;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant contactedAt() {
        return contactedAt;
    }

    String contactNote() {
        return contactNote;
    }
}
