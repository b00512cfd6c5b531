package org.shouwen.intake;

import java.time.Instant;

/**
 * What was filled in to register an intake.
 *
 * @param receivedAt when a letter or e-mail arrived, or when a matter entered afterwards was really brought; null where it
 *     is brought now
 * @param afterwardsReason why the matter was recorded on paper first; null where it was not
 * @param itemCode null where no item is concerned
 * @param massIncident null unless many have come at once
 * @param classification null where it is still to be decided whose matter it is
 * @param answer given on the spot, or null
 * @param guidance given on the spot, or null
 * @param startsApplication whether the client hands in materials for the item right now
 */
public record Registration(
        Inquiry inquiry,
        Instant receivedAt,
        String afterwardsReason,
        String itemCode,
        Client client,
        MassIncident massIncident,
        Classification classification,
        AnswerGiven answer,
        GuidanceGiven guidance,
        boolean startsApplication) {}
