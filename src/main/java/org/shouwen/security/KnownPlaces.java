package org.shouwen.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Browsers and addresses from which an account has logged in before: there its owner is expected, and is not kept out by
 * what others try elsewhere. All nodes know them, and a restart forgets none. What is stored are digests.
 */
@Component
public class KnownPlaces {

    private static final int DAYS = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param token what the browser was given, known to nobody else */
    public void rememberBrowser(String userId, String token) {
        remember(userId, browser(token));
    }

    void rememberAddress(String userId, String place) {
        remember(userId, address(place));
    }

    boolean isKnownBrowser(String userId, String token) {
        return token != null && isKnown(userId, browser(token));
    }

    boolean isKnownAddress(String userId, String place) {
        return isKnown(userId, address(place));
    }

    @Scheduled(cron = "0 10 3 * * *")
    void forgetOld() {
        jdbc.sql("delete from known_place where last_on < ?")
                .param(LocalDate.now(clock).minusDays(DAYS))
                .update();
    }

    private boolean isKnown(String userId, String mark) {
        return !jdbc.sql("select 1 from known_place where user_id = ? and mark = ?")
                .params(userId, mark)
                .query()
                .listOfRows()
                .isEmpty();
    }

    private void remember(String userId, String mark) {
        LocalDate today = LocalDate.now(clock);
        if (isKnown(userId, mark)) {
            jdbc.sql("update known_place set last_on = ? where user_id = ? and mark = ? and last_on <> ?")
                    .params(today, userId, mark, today)
                    .update();
            return;
        }
        try {
            jdbc.sql("insert into known_place (user_id, mark, last_on) values (?, ?, ?)")
                    .params(userId, mark, today)
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            // another login from there has entered it
        }
    }

    private static String browser(String token) {
        return digest("browser " + token);
    }

    private static String address(String place) {
        return digest("address " + place);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
