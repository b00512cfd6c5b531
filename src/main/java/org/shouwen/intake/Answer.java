package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The one complete answer to all of the client's questions.
 *
 * @param basis catalogue item version or document
 */
@Embeddable
record Answer(
        @Column(name = "answer_text") String text,
        @Column(name = "policy_basis") String basis,
        @Column(name = "answered_by") String by,
        @Column(name = "answered_at") Instant at) {}
