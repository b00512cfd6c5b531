package org.shouwen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;

/** One part of a registration that was put right; what stood there before stays readable. */
@Entity
@Immutable
@Table(name = "intake_correction")
class Correction {

    @Id
    @GeneratedValue(generator = "intake_correction_seq")
    @SequenceGenerator(name = "intake_correction_seq", sequenceName = "intake_correction_seq", allocationSize = 50)
    private Long id;

    private String caseNo;
    private Instant correctedAt;
    private String actor;

    @Enumerated(EnumType.STRING)
    private RegisteredField field;

    private String oldText;
    private String newText;
    private String reason;

    protected Correction() {}

    Correction(
            String caseNo,
            Instant at,
            String actor,
            RegisteredField field,
            Registered before,
            Registered after,
            String reason) {
        this.caseNo = caseNo;
        this.correctedAt = at;
        this.actor = actor;
        this.field = field;
        this.oldText = field.in(before);
        this.newText = field.in(after);
        this.reason = reason;
    }

    /** When which part was put right. */
    String title(ZoneId zone) {
        return "%s更正%s".formatted(ChineseTime.of(correctedAt, zone), field.label());
    }

    /** Before and after, for everybody who sees the case. */
    String masked() {
        return change(field::masked);
    }

    /** Before, after and why; personal data. */
    String inFull() {
        return "%s,原因:%s".formatted(change(UnaryOperator.identity()), reason);
    }

    private String change(UnaryOperator<String> shown) {
        return "%s → %s".formatted(textOr(shown.apply(oldText)), textOr(shown.apply(newText)));
    }

    private static String textOr(String text) {
        return text == null ? "未登记" : text;
    }
}
