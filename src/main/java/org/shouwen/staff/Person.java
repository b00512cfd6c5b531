package org.shouwen.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A member of staff.
 *
 * @param officeId the one office the person belongs to; null for bureau and town staff
 * @param windows ids of the windows the person serves, empty for others than clerks
 * @param roles group ids, as in {@code security.Roles}
 * @param reach whose cases the person may see at all
 * @param active false for an account that is switched off: nothing may be given to it
 */
public record Person(
        String userId,
        String name,
        String post,
        String duties,
        String officeId,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        Set<String> windows,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        Set<String> roles,

        Reach reach,
        @JsonProperty(required = true) boolean active) {

    public enum Reach {
        /** No cases: town leaders, departments until they are asked, administrators. */
        NONE,
        /** The cases of the person's own office. */
        OFFICE,
        /** The cases of every office of the bureau. */
        BUREAU
    }

    public Person {
        windows = windows == null ? Set.of() : Set.copyOf(windows);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** Those of the given offices whose cases the person may see, and the bureau itself where it is the person's. */
    public List<String> reachOf(Collection<String> offices) {
        return Stream.concat(offices.stream(), Stream.of(Office.BUREAU))
                .filter(this::sees)
                .toList();
    }

    boolean sees(String office) {
        return reach == Reach.BUREAU || reach == Reach.OFFICE && office.equals(officeId);
    }
}
