package org.shouwen.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the leader ordered, to be done by which department until when.
 *
 * @param departmentCode the candidate group without its prefix {@code dept-}
 * @param finalLimit until when the complainant is answered; major complaints only
 */
@Embeddable
record Instruction(
        @Convert(converter = SealedText.class) @Column(name = "instruction")
        String text,

        String departmentCode,
        Instant noticeDueAt,
        Instant finalLimit,
        @Column(name = "instructed_by") String by,
        @Column(name = "instructed_at") Instant at) {

    Instruction dueAt(Instant later) {
        return new Instruction(text, departmentCode, later, finalLimit, by, at);
    }
}
