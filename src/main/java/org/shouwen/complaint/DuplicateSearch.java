package org.shouwen.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.shouwen.deadline.Limits;
import org.springframework.stereotype.Component;

/** Proposes complaints that may be the same as another; an officer decides. */
@Component
class DuplicateSearch {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Complaints complaints;
    private final ComplaintAccess access;
    private final Limits limits;
    private final Clock clock;

    DuplicateSearch(Complaints complaints, ComplaintAccess access, Limits limits, Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.limits = limits;
        this.clock = clock;
    }

    /** Numbers of the complaints that look like this one, among those the officer may know of. */
    List<String> of(Complaint complaint, String userId) {
        return recent(userId).stream()
                .filter(other -> !other.number().equals(complaint.number()))
                .filter(other -> looksLike(complaint, other))
                .map(Complaint::number)
                .toList();
    }

    /** Every complaint that another could be joined to. */
    List<Complaint> recent(String userId) {
        Instant since = clock.instant().minus(Duration.ofDays(limits.get("complaintDuplicate")));
        return complaints.registeredSince(since).stream()
                .filter(other -> other.duplicateOf() == null)
                .filter(other -> !access.isInConflict(userId, other))
                .toList();
    }

    private static boolean looksLike(Complaint one, Complaint other) {
        return one.facts().reopenOf() == null
                && one.duplicateKeys().anyEquals(other.duplicateKeys())
                && overlap(one, other)
                && near(one.facts().eventAt(), other.facts().eventAt());
    }

    private static boolean overlap(Complaint one, Complaint other) {
        return !Collections.disjoint(one.subjects().named(), other.subjects().named())
                || one.facts().officeId() != null
                        && one.facts().officeId().equals(other.facts().officeId());
    }

    /** Where one of the two does not say when, it may be the same day. */
    private static boolean near(Instant one, Instant other) {
        return one == null
                || other == null
                || Duration.between(one, other).abs().compareTo(ONE_DAY) <= 0;
    }
}
