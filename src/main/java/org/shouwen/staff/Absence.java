package org.shouwen.staff;

import java.time.Instant;

/**
 * A time in which a person is not at the post.
 *
 * @param from included
 * @param until excluded
 * @param substitute user id of whom the person named to stand in, null for none
 */
public record Absence(String userId, Kind kind, Instant from, Instant until, String note, String substitute) {

    public enum Kind {
        LEAVE("请假"),
        BUSINESS_TRIP("出差"),
        OFF_POST("离岗");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
