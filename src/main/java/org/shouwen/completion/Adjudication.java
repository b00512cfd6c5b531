package org.shouwen.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.shouwen.application.ApplicationResult;

/** The head's decision where departments disagree or one of them said nothing. */
@Embeddable
record Adjudication(
        @Enumerated(EnumType.STRING) @Column(name = "adjudication")
        ApplicationResult decision,

        @Column(name = "adjudication_reason") String reason,
        @Column(name = "adjudicated_by") String by,
        @Column(name = "adjudicated_at") Instant at) {}
