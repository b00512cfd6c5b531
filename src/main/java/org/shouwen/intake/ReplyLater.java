package org.shouwen.intake;

import java.time.Instant;

/**
 * A promise to answer later.
 *
 * @param clientName null where it is known already
 * @param clientPhone null where it is known already
 */
public record ReplyLater(Instant promisedAt, String clientName, String clientPhone) {}
