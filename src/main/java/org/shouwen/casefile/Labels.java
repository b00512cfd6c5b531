package org.shouwen.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Turns the codes, ids and instants of the register into what people read. */
@Component
class Labels {

    private final CaseKinds kinds;
    private final StaffDirectory staff;
    private final RemainingTime remaining;
    private final Clock clock;

    Labels(CaseKinds kinds, StaffDirectory staff, RemainingTime remaining, Clock clock) {
        this.kinds = kinds;
        this.staff = staff;
        this.remaining = remaining;
        this.clock = clock;
    }

    String kind(String kind) {
        return kinds.label(kind);
    }

    String status(String kind, String status) {
        return kinds.statusLabel(kind, status);
    }

    String office(String officeId) {
        return staff.office(officeId).map(Office::name).orElse(officeId);
    }

    String person(String userId) {
        if (userId == null) {
            return null;
        }
        return userId.equals(CaseEntry.SYSTEM) ? "系统" : staff.nameOf(userId);
    }

    String deadline(String kind, String name) {
        return kinds.deadlineLabel(kind, name);
    }

    OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    CaseLine line(CaseView file, boolean overdue) {
        return new CaseLine(
                file.caseNo(),
                file.kind(),
                kind(file.kind()),
                file.subject(),
                file.item(),
                file.status(),
                status(file.kind(), file.status()),
                office(file.officeId()),
                file.firstAskedClerk(),
                person(file.firstAskedClerk()),
                file.responsibleClerk(),
                person(file.responsibleClerk()),
                local(file.receivedAt()),
                local(file.registeredAt()),
                local(file.closedAt()),
                local(file.dueAt()),
                overdue,
                file.dueAt() == null || file.isClosed() ? null : remaining(file.dueAt()));
    }

    String remaining(Instant dueAt) {
        return remaining.until(dueAt);
    }
}
