package org.shouwen.deadline;

import static org.shouwen.refusal.RefusalCode.CALENDAR_INVALID;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.shouwen.deadline.HolidayArrangement.Day;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.shouwen.turn.CaseTurns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and loads the official holiday arrangements, year by year. */
@Service
public class CalendarService {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final CalendarYears years;
    private final StoredCalendar calendar;
    private final DeadlineRecomputation recomputation;
    private final CaseTurns turns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarService(
            CalendarYears years,
            StoredCalendar calendar,
            DeadlineRecomputation recomputation,
            CaseTurns turns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.years = years;
        this.calendar = calendar;
        this.recomputation = recomputation;
        this.turns = turns;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The arrangement that counts; of a year that nobody loaded, {@code not-published} without days.
     *
     * @throws Refusal CALENDAR_INVALID when the year is not from 2000 to 2199
     */
    @Transactional(readOnly = true)
    public HolidayArrangement of(int year) {
        requireYear(year);
        return years.findById(year).map(CalendarYear::arrangement).orElseGet(HolidayArrangement::notPublished);
    }

    /**
     * Replaces the arrangement of a year and recomputes every open deadline that reaches into it, all or nothing.
     * {@code not-published} takes back what had been loaded.
     *
     * @return how many deadlines moved, became final or became provisional, each told as a {@link DeadlineMoved}
     * @throws Refusal CALENDAR_INVALID, with all reasons, each naming its entry
     */
    @Transactional
    public int load(int year, HolidayArrangement arrangement, String actor) {
        requireYear(year);
        Refusal.throwIfAny(arrangement.violations(year));
        CalendarRevision revision = years.lockRevision();
        int moved = store(year, arrangement, actor, revision);
        if (arrangement.isOfficial()) {
            events.publishEvent(new CalendarYearLoaded(year));
        }
        return moved;
    }

    /**
     * What {@link #load} would change about the days of the year.
     *
     * @throws Refusal as {@link #load} does
     */
    @Transactional(readOnly = true)
    public Difference difference(int year, HolidayArrangement arrangement) {
        HolidayArrangement before = of(year);
        Refusal.throwIfAny(arrangement.violations(year));
        return days("放假", before.offDays(), arrangement.offDays())
                .and(days("调休上班", before.workDays(), arrangement.workDays()));
    }

    private static Difference days(String what, List<Day> before, List<Day> after) {
        return Difference.between(before, after, Day::date, day -> what + " " + day.date() + " " + day.name());
    }

    /** Loads of the years given those that are official and of which nothing is in the database yet. */
    @Transactional
    public void loadMissing(Map<Integer, HolidayArrangement> arrangements, String actor) {
        CalendarRevision revision = years.lockRevision();
        arrangements.entrySet().stream()
                .filter(entry -> entry.getValue().isOfficial())
                .sorted(Entry.comparingByKey())
                .filter(entry -> years.findById(entry.getKey()).isEmpty())
                .forEach(entry -> {
                    Refusal.throwIfAny(entry.getValue().violations(entry.getKey()));
                    store(entry.getKey(), entry.getValue(), actor, revision);
                });
    }

    private int store(int year, HolidayArrangement arrangement, String actor, CalendarRevision revision) {
        turns.takeAll();
        revision.increment();
        CalendarYear stored = years.findById(year).orElseGet(() -> new CalendarYear(year));
        stored.arrange(arrangement, clock.instant(), actor);
        years.saveAndFlush(stored);
        return recomputation.afterChangeOf(year, calendar.changed());
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.of(CALENDAR_INVALID, "year", "年度须在 %d 至 %d 之间。".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
