package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a matter was recorded on paper during an outage and entered afterwards (补录): the only way to a time before now
 * for visits and calls. Holds at once, and stands or falls with the decision of a superior.
 *
 * @param actualAt when the client really came, as stated
 * @param approved null as long as nobody has decided
 * @param note why it was rejected; null otherwise
 */
@Embeddable
record LateEntry(
        @Column(name = "late_entry_actual_at") Instant actualAt,
        @Column(name = "late_entry_reason") String reason,
        @Column(name = "late_entry_approved") Boolean approved,
        @Column(name = "late_entry_decided_by") String decidedBy,
        @Column(name = "late_entry_decided_at") Instant decidedAt,
        @Column(name = "late_entry_note") String note) {

    static LateEntry stated(Instant actualAt, String reason) {
        return new LateEntry(actualAt, reason, null, null, null, null);
    }

    LateEntry decided(boolean approval, String by, Instant at, String why) {
        return new LateEntry(actualAt, reason, approval, by, at, why);
    }

    boolean isDecided() {
        return approved != null;
    }
}
