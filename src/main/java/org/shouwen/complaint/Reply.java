package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What the complainant was told.
 *
 * @param at when it was sent: the time of recording, or an earlier one that is proved
 * @param recordedAt when it was entered
 * @param proofRef what proves a time before the recording; null for none
 */
@Embeddable
record Reply(
        @Convert(converter = SealedText.class) @Column(name = "reply_text")
        String text,

        @Enumerated(EnumType.STRING) @Column(name = "reply_method")
        ReplyMethod method,

        @Column(name = "replied_at") Instant at,
        @Column(name = "reply_recorded_at") Instant recordedAt,
        @Column(name = "reply_proof") String proofRef,
        @Column(name = "replied_by") String by) {}
