package org.shouwen.complaint;

import java.time.Instant;

/**
 * A reply as it was entered.
 *
 * @param repliedAt null for now
 * @param proofRef what proves a time before now; null where none is needed
 */
public record ReplyGiven(String text, ReplyMethod method, boolean apology, Instant repliedAt, String proofRef) {}
