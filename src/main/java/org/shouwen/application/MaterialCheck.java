package org.shouwen.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The last check of one material of an application.
 *
 * @param note the defect, or why the head exempted it
 * @param listed whether the one notice asks for it
 * @param suppliedAt when what proved right was handed in after the notice; null for the rest
 */
@Embeddable
record MaterialCheck(
        @Enumerated(EnumType.STRING) CheckResult result,
        String note,
        String checkedBy,
        Instant checkedAt,
        boolean listed,
        Instant suppliedAt) {

    static MaterialCheck of(Finding finding, String actor, Instant now) {
        return new MaterialCheck(finding.result(), finding.defect(), actor, now, false, null);
    }

    MaterialCheck asListed() {
        return new MaterialCheck(result, note, checkedBy, checkedAt, true, suppliedAt);
    }

    /** Checked again after the notice; what proves right now was supplied at that instant. */
    MaterialCheck supplied(Finding finding, String actor, Instant now, Instant receivedAt) {
        return new MaterialCheck(
                finding.result(),
                finding.defect(),
                actor,
                now,
                listed,
                finding.result().isOutstanding() ? null : receivedAt);
    }

    boolean isOpen() {
        return listed && result.isOutstanding();
    }
}
