package org.shouwen.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What was complained about, when and how; never changed afterwards. See {@link Registration}.
 *
 * @param round 2 where it was reopened
 * @param reopenOf number of the complaint that was reopened, null in round 1
 */
@Embeddable
record Facts(
        @Enumerated(EnumType.STRING) ComplaintForm form,

        @Enumerated(EnumType.STRING) ComplaintChannel channel,

        Instant receivedAt,
        Instant eventAt,
        String officeId,
        String windowId,
        Instant registeredAt,
        String registeredBy,
        Boolean anonymous,
        Integer round,
        String reopenOf,
        @Convert(converter = SealedText.class) String staffDescription,
        @Convert(converter = SealedText.class) String content) {

    static Facts of(Registration registration, String by, Instant now) {
        return new Facts(
                registration.form(),
                registration.channel(),
                registration.receivedAt(),
                registration.eventAt(),
                registration.officeId(),
                registration.windowId(),
                now,
                by,
                registration.isAnonymous(),
                1,
                null,
                registration.staffDescription(),
                registration.content());
    }

    /** The same matter, brought once more. */
    Facts again(String complaintNo, String newContent, String by, Instant now) {
        return new Facts(
                form,
                channel,
                now,
                eventAt,
                officeId,
                windowId,
                now,
                by,
                anonymous,
                round + 1,
                complaintNo,
                staffDescription,
                newContent);
    }
}
