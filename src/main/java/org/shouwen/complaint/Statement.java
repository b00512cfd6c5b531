package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A written statement that the complainant signed. */
@Embeddable
record Statement(
        String documentRef, @Column(name = "statement_at") Instant at) {}
