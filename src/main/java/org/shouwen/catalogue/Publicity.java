package org.shouwen.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the public is told about an item besides limit, basis and materials (R-142 … R-148).
 *
 * @param fee in yuan, 0 unless {@code feeBasis} names the law that allows it
 * @param procedure the steps of handling, printed on the one-time notice
 * @param guide plain words for the public
 * @param lastReviewed the day somebody last confirmed that all of it is right
 */
public record Publicity(
        String department,
        String place,
        String hours,
        BigDecimal fee,
        String feeBasis,
        String complaintPhone,
        List<String> channels,
        String procedure,
        String guide,
        LocalDate lastReviewed) {

    static final Publicity NOT_STATED = new Publicity(null, null, null, null, null, null, null, null, null, null);

    public Publicity {
        // 0, 0.0 and nothing are the same fee and must not look like a changed item
        fee = fee == null
                ? BigDecimal.ZERO
                : new BigDecimal(fee.stripTrailingZeros().toPlainString());
        channels = channels == null ? List.of() : List.copyOf(channels);
    }
}
