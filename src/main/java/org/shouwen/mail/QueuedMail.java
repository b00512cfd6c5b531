package org.shouwen.mail;

import java.time.Instant;

/**
 * A mail in the outbox as operators see it: without recipient and content.
 *
 * @param reference null where whoever looks may not know what it belongs to
 * @param problem of the last attempt, in Chinese; null where there was none
 */
public record QueuedMail(
        String id,
        String reference,
        MailState state,
        Instant queuedAt,
        int attempts,
        Instant nextAttemptAt,
        Instant sentAt,
        String problem) {

    QueuedMail withoutReference() {
        return new QueuedMail(id, null, state, queuedAt, attempts, nextAttemptAt, sentAt, problem);
    }
}
