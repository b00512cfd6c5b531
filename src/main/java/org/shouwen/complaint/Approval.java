package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The leader's word on a report. */
@Embeddable
record Approval(
        @Enumerated(EnumType.STRING) @Column(name = "leader_decision")
        LeaderDecision decision,

        @Convert(converter = SealedText.class) @Column(name = "decision_comment")
        String comment,

        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") Instant at) {}
