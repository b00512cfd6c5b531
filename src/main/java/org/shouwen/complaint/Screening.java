package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What the oversight office made of a complaint in scope.
 *
 * @param brokenSystem only where a system was not observed
 * @param summary what happened, without anything that tells who complained
 */
@Embeddable
record Screening(
        @Enumerated(EnumType.STRING) Category category,

        @Enumerated(EnumType.STRING) BrokenSystem brokenSystem,

        @Enumerated(EnumType.STRING) Severity severity,

        @Convert(converter = SealedText.class) String severityReason,
        @Convert(converter = SealedText.class) String summary,
        @Column(name = "screened_by") String by,
        @Column(name = "screened_at") Instant at) {}
