package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the department found and did. */
@Embeddable
record Report(
        @Convert(converter = SealedText.class) String findings,

        @Enumerated(EnumType.STRING) Conclusion conclusion,

        @Convert(converter = SealedText.class) String measures,
        @Convert(converter = SealedText.class) String rectification,
        @Convert(converter = SealedText.class) String attachments,
        @Column(name = "reported_by") String by,
        @Column(name = "reported_at") Instant at) {}
