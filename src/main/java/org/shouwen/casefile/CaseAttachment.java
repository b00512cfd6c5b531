package org.shouwen.casefile;

import java.time.Instant;

/**
 * A file that was added to a case.
 *
 * @param addedBy user id
 * @param checked whether a virus scanner found nothing in it; false where there is none
 * @param href path on this server
 */
public record CaseAttachment(
        String id,
        String name,
        String mediaType,
        int size,
        Instant addedAt,
        String addedBy,
        boolean checked,
        String href) {}
