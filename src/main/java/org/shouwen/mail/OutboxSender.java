package org.shouwen.mail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, one mail per transaction. The row stays locked while its mail is sent, so no other node takes it,
 * and whoever dies meanwhile gives it back; it is then sent again, under the same Message-ID.
 */
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final OutboxTables tables;
    private final TransactionOperations transaction;
    private final MailServer server;
    private final Clock clock;

    OutboxSender(OutboxTables tables, TransactionOperations transaction, MailServer server, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.server = server;
        this.clock = clock;
    }

    void sendDue() {
        while (sendNext()) {
            // until nothing is due: what failed is due later
        }
    }

    private boolean sendNext() {
        return transaction.execute(
                status -> tables.claimDue(clock.instant()).map(this::attempt).isPresent());
    }

    private OutboxTables.Outgoing attempt(OutboxTables.Outgoing outgoing) {
        try {
            server.send(outgoing);
            tables.sent(outgoing.id(), clock.instant());
        } catch (MailException e) {
            MailProblem problem = MailProblem.of(e);
            LOG.warn("邮件未能发出 / mail not sent: {} {}", outgoing.id(), problem);
            tables.failed(outgoing.id(), problem, clock.instant().plus(delay(outgoing.attempts())));
        }
        return outgoing;
    }

    /** Doubled after each attempt: a server that is away must not be stormed when it comes back. */
    static Duration delay(int attemptsBefore) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attemptsBefore, 10));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
