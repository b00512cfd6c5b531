package org.shouwen.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row whose number grows with every change of the calendar. */
@Entity
@Table(name = "calendar_revision")
class CalendarRevision {

    @Id
    private int id;

    private int revision;

    protected CalendarRevision() {}

    void increment() {
        revision++;
    }
}
