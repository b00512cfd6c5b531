package org.shouwen.staff;

import java.util.List;

/** Everything known about the staff at one moment, as it is read, imported and exported. */
public record Roster(List<Office> offices, List<ServiceWindow> windows, List<Person> people, List<Absence> absences) {

    public Roster {
        offices = offices == null ? List.of() : List.copyOf(offices);
        windows = windows == null ? List.of() : List.copyOf(windows);
        people = people == null ? List.of() : List.copyOf(people);
        absences = absences == null ? List.of() : List.copyOf(absences);
    }
}
