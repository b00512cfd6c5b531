package org.shouwen.intake;

import java.time.Instant;

/**
 * What follows for an intake when the head has decided on it.
 *
 * @param tellBy until when the first-asked clerk has to tell the client
 * @param responsibleClerk user id of whoever handles it from now on
 */
public record HeadDecision(Instant tellBy, String responsibleClerk) {}
