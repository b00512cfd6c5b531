package org.shouwen.casefile;

import java.util.Set;

/**
 * A way in that the home page offers; a bean of whoever leads there.
 *
 * @param place entries stand in ascending order; those below 100 are work and stand large, the others are for
 *     administration
 * @param href within the application, from its root
 * @param roles who is offered it
 */
public record HomeEntry(int place, String label, String hint, String href, Set<String> roles) {

    private static final int FIRST_OF_ADMINISTRATION = 100;

    public boolean isWork() {
        return place < FIRST_OF_ADMINISTRATION;
    }
}
