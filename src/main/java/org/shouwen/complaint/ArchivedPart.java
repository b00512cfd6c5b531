package org.shouwen.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A part of a file.
 *
 * @param reference where it is found; null where it is absent
 * @param absence why it is absent; null where it is there
 */
@Embeddable
record ArchivedPart(@Enumerated(EnumType.STRING) ArchivePart part, String reference, String absence) {}
