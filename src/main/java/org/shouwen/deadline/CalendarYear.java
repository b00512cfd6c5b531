package org.shouwen.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arrangement of one year that the administrator loaded or that came with the application. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private int calendarYear;

    private boolean official;
    private String officialNotice;
    private String source;
    private Instant loadedAt;
    private String loadedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "special_day", joinColumns = @JoinColumn(name = "calendar_year"))
    private Set<SpecialDay> days = new HashSet<>();

    protected CalendarYear() {}

    CalendarYear(int year) {
        this.calendarYear = year;
    }

    /** Replaces all that was known of the year; the arrangement has been checked. */
    void arrange(HolidayArrangement arrangement, Instant at, String actor) {
        official = arrangement.isOfficial();
        officialNotice = String.join("\n", arrangement.officialNotice());
        source = arrangement.source();
        loadedAt = at;
        loadedBy = actor;
        Set<SpecialDay> arranged = arrangement.specialDays();
        days.retainAll(arranged);
        days.addAll(arranged);
    }

    HolidayArrangement arrangement() {
        return HolidayArrangement.of(official, officialNotice.lines().toList(), source, days);
    }

    int year() {
        return calendarYear;
    }

    boolean isOfficial() {
        return official;
    }

    List<SpecialDay> days() {
        return List.copyOf(days);
    }
}
