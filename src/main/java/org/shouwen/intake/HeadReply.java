package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the first-asked clerk told the client after the head had decided. */
@Embeddable
record HeadReply(
        @Column(name = "head_reply_text") String text,
        @Column(name = "head_reply_at") Instant at) {}
