package org.shouwen.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * What a client came with, and how.
 *
 * @param channelNote only for other channels than the listed ones
 * @param urgencyReason null for what is not urgent
 * @param callNote what was said in an important call, or one of a superior; null for other calls
 * @param needs codes, comma separated; null for none
 */
@Embeddable
public record Inquiry(
        @Enumerated(EnumType.STRING) Channel channel,
        String channelNote,

        @Enumerated(EnumType.STRING) @Column(name = "intake_type")
        IntakeType type,

        String matter,
        @Enumerated(EnumType.STRING) Urgency urgency,
        String urgencyReason,
        String needs,
        String ticketNo,
        Integer ringCount,
        String callNote) {

    /** Why the head is told at once; null where there is no need. */
    ReportReason reportedAs() {
        if (callNote != null) {
            return ReportReason.IMPORTANT_CALL;
        }
        return urgency == Urgency.CRITICAL ? ReportReason.URGENT_MATTER : null;
    }

    List<String> needList() {
        return needs == null ? List.of() : List.of(needs.split(","));
    }
}
