package org.shouwen.deadline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.aop.TargetSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in the database, kept in memory and read anew when its revision has changed. One short query per
 * transaction asks for the revision, so no node ever works with a calendar older than its transaction.
 */
@Component
class StoredCalendar implements TargetSource {

    private final CalendarYears years;
    private final PublishedHours publishedHours;
    private final Clock clock;
    private volatile CalendarSnapshot shared;

    StoredCalendar(CalendarYears years, PublishedHours publishedHours, Clock clock) {
        this.years = years;
        this.publishedHours = publishedHours;
        this.clock = clock;
    }

    /** The same snapshot for the whole of a transaction. */
    CalendarSnapshot current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return inForce();
        }
        OfTransaction ofTransaction = ofTransaction();
        if (ofTransaction.snapshot == null) {
            ofTransaction.snapshot = inForce();
        }
        return ofTransaction.snapshot;
    }

    /**
     * What the running transaction has made of the calendar, from now on its snapshot. Not shared before the commit,
     * because a rollback would leave a revision in memory that another change then gets.
     */
    CalendarSnapshot changed() {
        OfTransaction ofTransaction = ofTransaction();
        ofTransaction.snapshot = read(years.currentRevision());
        return ofTransaction.snapshot;
    }

    @Override
    public Class<?> getTargetClass() {
        return WorkingCalendar.class;
    }

    @Override
    public Object getTarget() {
        return current();
    }

    private CalendarSnapshot inForce() {
        int revision = years.currentRevision();
        CalendarSnapshot snapshot = shared;
        if (snapshot == null || snapshot.revision() != revision) {
            snapshot = read(revision);
            shared = snapshot;
        }
        return snapshot;
    }

    private CalendarSnapshot read(int revision) {
        List<CalendarYear> loaded =
                years.findAll().stream().filter(CalendarYear::isOfficial).toList();
        return new CalendarSnapshot(
                revision,
                clock.getZone(),
                publishedHours.findAll(),
                loaded.stream().map(CalendarYear::year).collect(Collectors.toSet()),
                loaded.stream()
                        .map(CalendarYear::days)
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static OfTransaction ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(OfTransaction.class::isInstance)
                .map(OfTransaction.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    OfTransaction added = new OfTransaction();
                    TransactionSynchronizationManager.registerSynchronization(added);
                    return added;
                });
    }

    /** Registered with the transaction only to live exactly as long, also while it is suspended. */
    private static final class OfTransaction implements TransactionSynchronization {

        private CalendarSnapshot snapshot;
    }
}
