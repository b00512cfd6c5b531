package org.shouwen.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shouwen.turn.CaseTurns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings open deadlines up to a changed calendar. */
@Component
class DeadlineRecomputation {

    private static final int CHUNK = 500;

    private final Deadlines deadlines;
    private final StoredCalendar calendar;
    private final CaseTurns turns;
    private final ApplicationEventPublisher events;

    DeadlineRecomputation(
            Deadlines deadlines, StoredCalendar calendar, CaseTurns turns, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.turns = turns;
        this.events = events;
    }

    /** Within the transaction that changed the year; answers how many were told as moved. */
    int afterChangeOf(int year, CalendarSnapshot changed) {
        deadlines.markUntouched(changed.revision(), startOf(year, changed), startOf(year + 1, changed));
        return recompute(changed);
    }

    /**
     * A deadline written by a transaction that ran while the calendar changed was counted with the old one and escaped
     * the recomputation; its revision gives it away.
     */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void catchUp() {
        CalendarSnapshot current = calendar.current();
        if (deadlines.existsByOpenNameIsNotNullAndCalendarRevisionLessThan(current.revision())) {
            turns.takeAll();
            recompute(current);
        }
    }

    private int recompute(CalendarSnapshot snapshot) {
        int moved = 0;
        List<Deadline> outdated;
        do {
            outdated = deadlines.findOutdated(snapshot.revision(), Limit.of(CHUNK));
            for (Deadline deadline : outdated) {
                if (recompute(deadline, snapshot)) {
                    moved++;
                }
            }
            deadlines.flush();
        } while (outdated.size() == CHUNK);
        return moved;
    }

    private boolean recompute(Deadline deadline, CalendarSnapshot snapshot) {
        Instant before = deadline.dueAt();
        boolean wasProvisional = deadline.isProvisional();
        deadline.derive(snapshot);
        boolean moved = !deadline.dueAt().equals(before) || deadline.isProvisional() != wasProvisional;
        if (moved) {
            events.publishEvent(deadline.moved());
        }
        return moved;
    }

    private static Instant startOf(int year, CalendarSnapshot calendar) {
        return calendar.startOf(LocalDate.of(year, 1, 1));
    }
}
