package org.shouwen.intake;

import java.time.Instant;

/**
 * What the review of an application needs to know.
 *
 * @param receivedAt when the materials arrived, from which its deadlines count
 */
public record ApplicationStart(String itemCode, Instant receivedAt) {}
