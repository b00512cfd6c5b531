package org.shouwen.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxTables {

    private static final String SEEN = "id, reference, state, queued_at, attempts, next_attempt_at, sent_at, problem";

    private final JdbcClient jdbc;

    OutboxTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param messageId the same for every attempt, so that a mail server knows a second copy */
    record Outgoing(String id, String messageId, int attempts, Mail mail) {}

    void add(String id, String messageId, Mail mail, Instant now) {
        jdbc.sql("insert into mail_outbox (id, reference, recipient, subject, text_body, html_body, message_id, state,"
                        + " queued_at, attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)")
                .params(
                        id,
                        mail.reference(),
                        mail.recipient(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        messageId,
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean holds(String reference, String recipient) {
        return jdbc.sql("select count(*) from mail_outbox where reference = ? and recipient = ?")
                        .params(reference, recipient)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The next mail that is due, for the caller alone until its transaction ends, on whichever node. */
    Optional<Outgoing> claimDue(Instant now) {
        return jdbc.sql("select id, message_id, attempts, reference, recipient, subject, text_body, html_body"
                        + " from mail_outbox where state = 'WAITING' and next_attempt_at <= ?"
                        + " order by next_attempt_at limit 1 for update skip locked")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Outgoing(
                        row.getString("id"),
                        row.getString("message_id"),
                        row.getInt("attempts"),
                        new Mail(
                                row.getString("reference"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("text_body"),
                                row.getString("html_body"))))
                .optional();
    }

    /** The content is no longer needed: what was sent stands where it came from. */
    void sent(String id, Instant now) {
        jdbc.sql("update mail_outbox set state = 'SENT', sent_at = ?, attempts = attempts + 1, problem = null,"
                        + " text_body = '', html_body = '' where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void failed(String id, MailProblem problem, Instant nextAttemptAt) {
        jdbc.sql("update mail_outbox set state = ?, attempts = attempts + 1, problem = ?, next_attempt_at = ?"
                        + " where id = ?")
                .params(
                        (problem.isLasting() ? MailState.REFUSED : MailState.WAITING).name(),
                        problem.name(),
                        nextAttemptAt.atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    /** False where no such mail is unsent. */
    boolean again(String id, Instant now) {
        return jdbc.sql("update mail_outbox set state = 'WAITING', next_attempt_at = ?"
                                + " where id = ? and state <> 'SENT'")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    List<QueuedMail> unsent(int most) {
        return jdbc.sql("select " + SEEN + " from mail_outbox where state <> 'SENT' order by queued_at limit ?")
                .param(most)
                .query((row, i) -> seen(row))
                .list();
    }

    List<QueuedMail> of(Collection<String> references) {
        return jdbc.sql("select " + SEEN + " from mail_outbox where reference in (:references) order by queued_at")
                .param("references", references)
                .query((row, i) -> seen(row))
                .list();
    }

    long count(MailState state) {
        return jdbc.sql("select count(*) from mail_outbox where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    private static QueuedMail seen(ResultSet row) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        String problem = row.getString("problem");
        return new QueuedMail(
                row.getString("id"),
                row.getString("reference"),
                MailState.valueOf(row.getString("state")),
                row.getTimestamp("queued_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                problem == null ? null : MailProblem.valueOf(problem).label());
    }
}
