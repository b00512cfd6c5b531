package org.shouwen.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * Everything known about the staff at one moment, as it is read, imported and exported. What an import leaves out is not
 * taken to be empty.
 */
public record Roster(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<Office> offices,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<ServiceWindow> windows,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<Person> people,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<Absence> absences) {

    public Roster {
        offices = List.copyOf(offices);
        windows = List.copyOf(windows);
        people = List.copyOf(people);
        absences = List.copyOf(absences);
    }
}
