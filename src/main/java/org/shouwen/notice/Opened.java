package org.shouwen.notice;

import java.time.Instant;

/**
 * A new application as the process goes on with it.
 *
 * @param title what the case is called in lists
 * @param noticeDeadline until when the office has to say what is missing
 * @param warningAt when the clerk is warned of it
 * @param deemedAcceptance whether the item counts as accepted when nobody says anything until then
 */
public record Opened(
        String caseNo, String title, Instant noticeDeadline, Instant warningAt, boolean deemedAcceptance) {}
