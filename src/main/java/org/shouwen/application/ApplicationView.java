package org.shouwen.application;

import java.time.Instant;
import java.util.List;
import org.shouwen.catalogue.ServiceItem;

/**
 * An application as it stands.
 *
 * @param intakeNo the intake it came out of
 * @param item in the version that was valid when it was received, and that holds until its end
 * @param materials all that the item asks for, in the catalogue's order
 * @param acceptedAt null until it is accepted
 * @param deemedAccepted whether it counts as accepted because nobody said anything in time
 * @param result null until it is decided
 */
public record ApplicationView(
        String caseNo,
        String intakeNo,
        ServiceItem item,
        ApplicationStatus status,
        Instant receivedAt,
        List<MaterialState> materials,
        int supplementRound,
        Instant acceptedAt,
        boolean deemedAccepted,
        ApplicationResult result,
        Instant resultAt) {

    /** What the notice has to list, or still lists. */
    public List<MaterialState> outstanding() {
        return materials.stream().filter(MaterialState::isOutstanding).toList();
    }
}
