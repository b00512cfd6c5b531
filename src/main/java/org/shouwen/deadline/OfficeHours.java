package org.shouwen.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Published hours of the office, in force from a day until the next such row begins. */
@Entity
@Immutable
@Table(name = "office_hours")
class OfficeHours {

    @Id
    private LocalDate validFrom;

    private LocalTime morningOpen;
    private LocalTime morningClose;
    private LocalTime afternoonOpen;
    private LocalTime afternoonClose;

    protected OfficeHours() {}

    OfficeHours(
            LocalDate validFrom,
            LocalTime morningOpen,
            LocalTime morningClose,
            LocalTime afternoonOpen,
            LocalTime afternoonClose) {
        this.validFrom = validFrom;
        this.morningOpen = morningOpen;
        this.morningClose = morningClose;
        this.afternoonOpen = afternoonOpen;
        this.afternoonClose = afternoonClose;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalTime morningOpen() {
        return morningOpen;
    }

    LocalTime morningClose() {
        return morningClose;
    }

    LocalTime afternoonClose() {
        return afternoonClose;
    }

    /** Opening and closing times are included. */
    boolean include(LocalTime time) {
        return latestFirst().stream().anyMatch(session -> session.includes(time));
    }

    List<Session> latestFirst() {
        return List.of(new Session(afternoonOpen, afternoonClose), new Session(morningOpen, morningClose));
    }

    List<Session> earliestFirst() {
        return List.of(new Session(morningOpen, morningClose), new Session(afternoonOpen, afternoonClose));
    }

    record Session(LocalTime open, LocalTime close) {

        private boolean includes(LocalTime time) {
            return !time.isBefore(open) && !time.isAfter(close);
        }
    }
}
