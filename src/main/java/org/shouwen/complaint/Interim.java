package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How far a major complaint has come, told to the complainant. */
@Embeddable
record Interim(
        @Convert(converter = SealedText.class) @Column(name = "interim_text")
        String text,

        @Enumerated(EnumType.STRING) @Column(name = "interim_method")
        ReplyMethod method,

        @Column(name = "interim_at") Instant at,
        @Column(name = "interim_by") String by) {}
