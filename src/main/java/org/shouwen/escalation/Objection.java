package org.shouwen.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a clerk has against a supervisor's decision. */
@Embeddable
record Objection(
        @Column(name = "objection") String text,
        @Column(name = "objected_by") String by,
        @Column(name = "objected_at") Instant at) {}
