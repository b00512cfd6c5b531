package org.shouwen.complaint;

import java.time.Instant;
import java.util.Set;

/**
 * A complaint as somebody made it, checked.
 *
 * @param officeId null where it is about the bureau itself
 * @param windowId null where the window is not known
 * @param subjects user ids of those complained about, as far as they are known
 * @param content in the complainant's own words
 */
record Registration(
        ComplaintForm form,
        ComplaintChannel channel,
        Instant receivedAt,
        Identity identity,
        Instant eventAt,
        String officeId,
        String windowId,
        String staffDescription,
        Set<String> subjects,
        String content,
        boolean signed,
        String documentRef) {

    /** @return whether nobody said who complained */
    boolean isAnonymous() {
        return identity == null;
    }
}
