package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Where somebody was shown to go whose complaint the oversight office cannot take. */
@Embeddable
record Guidance(
        @Convert(converter = SealedText.class) @Column(name = "guidance_text")
        String text,

        @Column(name = "guided_to") String department,
        @Column(name = "guided_to_contact") String contact,
        @Column(name = "guided_at") Instant informedAt,
        @Column(name = "guided_by") String by) {}
