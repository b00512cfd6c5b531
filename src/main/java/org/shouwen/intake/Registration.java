package org.shouwen.intake;

import java.time.Instant;
import java.util.List;

/**
 * What was filled in to register an intake.
 *
 * @param receivedAt when a letter or e-mail arrived; not used for other channels
 * @param itemCode null where no item is concerned
 * @param classification null where it is still to be decided whose matter it is
 * @param answer given on the spot, or null
 * @param guidance given on the spot, or null
 */
public record Registration(
        Channel channel,
        String channelNote,
        Instant receivedAt,
        IntakeType type,
        String itemCode,
        String matter,
        Client client,
        Urgency urgency,
        String urgencyReason,
        List<String> needs,
        String ticketNo,
        Integer ringCount,
        Classification classification,
        AnswerGiven answer,
        GuidanceGiven guidance) {}
