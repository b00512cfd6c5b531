package org.shouwen.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys under which users sent the start of a process, each with what was answered. Everything happens in the
 * caller's transaction, which is that of the start, so key and case are stored together or not at all. A user's keys are
 * forgotten a day after they were sent.
 */
@Component
public class StartKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StartKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fingerprint of what was sent */
    public record Answered(String fingerprint, String answer) {}

    /**
     * Waits while another transaction holds the same key.
     *
     * @throws Refusal REQUEST_INVALID when that takes longer than the database waits
     * @return false when the key was used before; the transaction can then only be rolled back
     */
    public boolean claim(String userId, String key) {
        Instant now = clock.instant();
        jdbc.sql("delete from start_key where user_id = ? and sent_at < ?")
                .params(userId, utc(now.minus(KEPT)))
                .update();
        try {
            jdbc.sql("insert into start_key (user_id, request_key, sent_at) values (?, ?, ?)")
                    .params(userId, key, utc(now))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (TransientDataAccessException e) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "相同的提交正在处理,请稍后再试。");
        }
    }

    public void keep(String userId, String key, Answered answered) {
        jdbc.sql("update start_key set fingerprint = ?, answer = ? where user_id = ? and request_key = ?")
                .params(answered.fingerprint(), answered.answer(), userId, key)
                .update();
    }

    public Optional<Answered> find(String userId, String key) {
        return jdbc.sql("select fingerprint, answer from start_key where user_id = ? and request_key = ?")
                .params(userId, key)
                .query(Answered.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
