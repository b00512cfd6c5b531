package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.Visitor;
import org.shouwen.testing.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guessing is slow, from wherever and however it is done, and keeps nobody out of the own account. */
@ShouwenTest
class LoginsTest {

    private static final String SOMETHING = "/api/csrf";
    private static final String WAIT = "登录失败次数过多,请";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    /** A time of its own, so that what other tests tried is long ago, and what is tried here for them, too. */
    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    private static int day = 1;

    @BeforeEach
    void anotherDay() {
        time.is("2031-03-%02dT09:00".formatted(day++));
    }

    @AfterEach
    void nothingIsKnown() {
        jdbc.update("delete from known_place where last_on > date '2030-01-01'");
    }

    @Test
    void guessingOneAccountFromOneAddressIsRefusedAndKeepsNobodyElseOut() {
        Visitor attacker = new Visitor(port, "127.0.0.5");
        for (int i = 0; i < 5; i++) {
            assertThat(attacker.basic("town01", "guess" + i, SOMETHING).status())
                    .isEqualTo(401);
        }

        Answer refused = attacker.basic("town01", "guess", SOMETHING);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.body()).contains("TOO_MANY_ATTEMPTS", WAIT + "30秒后再试。");
        // not even a right one gets in, or refused guesses would tell which it is
        assertThat(attacker.basic("town01", "shouwen", SOMETHING).status()).isEqualTo(429);

        assertThat(new Visitor(port, "127.0.0.6")
                        .basic("town01", "shouwen", SOMETHING)
                        .status())
                .isEqualTo(200);

        time.is("2031-03-%02dT09:00:31".formatted(day - 1));
        assertThat(attacker.basic("town01", "shouwen", SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void theEnginesApiIsNoWayAround() {
        Visitor attacker = new Visitor(port, "127.0.0.15");
        for (int i = 0; i < 5; i++) {
            assertThat(attacker.basic("town01", "guess" + i, "/engine-rest/task")
                            .status())
                    .isEqualTo(401);
        }
        Answer refused = attacker.basic("town01", "guess", "/engine-rest/task");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("TOO_MANY_ATTEMPTS");
    }

    @Test
    void theLoginPageSaysHowLongToWait() {
        Visitor attacker = new Visitor(port, "127.0.0.16");
        for (int i = 0; i < 5; i++) {
            assertThat(attacker.login("town01", "guess" + i).header("Location")).endsWith("/login?error");
        }

        assertThat(attacker.login("town01", "guess").header("Location")).endsWith("/login?wait=30");
        assertThat(attacker.get("/login?wait=30").body()).contains(WAIT + "30秒后再试。");
        assertThat(attacker.get("/login?wait=%3Cscript%3E").body()).doesNotContain(WAIT);
    }

    @Test
    void aBrowserThatTheAccountIsKnownToUseIsNotKeptOutByAGuesserAtTheSameAddress() {
        String counter = "127.0.0.17";
        Visitor clerk = new Visitor(port, counter).loggedIn("town01");
        Visitor colleague = new Visitor(port, counter);
        for (int i = 0; i < 6; i++) {
            colleague.login("town01", "guess" + i);
        }
        assertThat(colleague.login("town01", "shouwen").header("Location")).contains("wait=");

        clerk.loggedIn("town01");

        assertThat(clerk.cookies()).containsKey("SHOUWEN-BROWSER");
    }

    @Test
    void theCookieIsForOneLoginPageAndNoScript() {
        Answer answer = new Visitor(port, "127.0.0.18").login("town01", "shouwen");

        assertThat(answer.headers()).anySatisfy(line -> assertThat(line)
                .contains("SHOUWEN-BROWSER=", "Path=/login", "HttpOnly", "SameSite=Lax", "Max-Age="));
    }

    @Test
    void aKnownBrowserOfOneAccountIsAStrangerToAnother() {
        Visitor known = new Visitor(port, "127.0.0.19").loggedIn("town01");
        for (int i = 0; i < 5; i++) {
            known.login("town02", "guess" + i);
        }

        assertThat(known.login("town02", "shouwen").header("Location")).contains("wait=");
    }

    @Test
    void guessingInAKnownBrowserIsSlowToo() {
        Visitor known = new Visitor(port, "127.0.0.20").loggedIn("town01");
        for (int i = 0; i < 15; i++) {
            known.login("town01", "guess" + i);
        }

        assertThat(known.login("town01", "shouwen").header("Location")).contains("wait=");
    }

    @Test
    void onePasswordOverManyAccountsIsSlowedWhetherTheyExistOrNot() {
        Visitor attacker = new Visitor(port, "127.0.0.7");
        List<String> accounts = List.of("town01", "town02", "insp01", "lab01", "com01", "emp01");
        for (int i = 0; i < 30; i++) {
            String account = i < accounts.size() ? accounts.get(i) : "nobody" + i;
            assertThat(attacker.basic(account, "Spring-2026", SOMETHING).status())
                    .as(account)
                    .isEqualTo(401);
        }

        Answer existing = attacker.basic("prin01", "Spring-2026", SOMETHING);
        Answer unknown = attacker.basic("nobody", "Spring-2026", SOMETHING);
        assertThat(existing.status()).isEqualTo(429);
        assertThat(unknown.status()).isEqualTo(429);
        assertThat(unknown.body()).isEqualTo(existing.body());
        assertThat(new Visitor(port, "127.0.0.8")
                        .basic("prin01", "shouwen", SOMETHING)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProgramWithAWrongPasswordIsToldSoAsItReadsAnswers() {
        Answer unknown = new Visitor(port, "127.0.0.21").basic("town02", "guess", SOMETHING);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Shouwen\"");
        assertThat(unknown.body())
                .isEqualTo("{\"type\":\"Refusal\",\"code\":\"NOT_AUTHORISED\",\"message\":\"NOT_AUTHORISED:请先登录。\"}");
    }

    @Test
    void manyAddressesOnOneAccountAreRefusedAndAProgramAtItsUsualAddressGoesOn() {
        Visitor program = new Visitor(port, "127.0.0.9");
        assertThat(program.basic("town02", "shouwen", SOMETHING).status()).isEqualTo(200);
        for (int i = 1; i <= 20; i++) {
            assertThat(new Visitor(port, "127.0.1." + i)
                            .basic("town02", "guess", SOMETHING)
                            .status())
                    .isEqualTo(401);
        }

        assertThat(new Visitor(port, "127.0.1.50")
                        .basic("town02", "guess", SOMETHING)
                        .status())
                .isEqualTo(429);
        assertThat(new Visitor(port, "127.0.1.51")
                        .basic("town02", "shouwen", SOMETHING)
                        .status())
                .isEqualTo(429);
        // what was proven a moment ago is forgotten after a while; where the program is at home is not
        time.is("2031-03-%02dT09:11".formatted(day - 1));
        new Visitor(port, "127.0.1.52").basic("town02", "guess", SOMETHING);
        assertThat(program.basic("town02", "shouwen", SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void unknownAccountAndWrongPasswordAreAnsweredAlike() {
        Visitor stranger = new Visitor(port, "127.0.0.10");

        Answer unknown = stranger.basic("nobody-at-all", "shouwen", SOMETHING);
        Answer wrong = stranger.basic("town01", "wrong", SOMETHING);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(withoutTime(unknown)).isEqualTo(withoutTime(wrong));
        for (String odd : List.of("x".repeat(300), "a b", "用户", "' or 1=1 --")) {
            assertThat(stranger.basic(odd, "shouwen", SOMETHING).status())
                    .as(odd)
                    .isEqualTo(401);
        }
    }

    @Test
    void aPasswordThatIsStoredCheaplyIsRenewedByTheNextLogin() {
        String salt = "c2FsdA==";
        String cheap = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt("shouwen" + salt);
        jdbc.update("update act_id_user set pwd_ = ?, salt_ = ? where id_ = 'insp01'", cheap, salt);
        Visitor inspector = new Visitor(port, "127.0.0.11");

        assertThat(inspector.basic("insp01", "wrong", SOMETHING).status()).isEqualTo(401);
        assertThat(stored("insp01")).isEqualTo(cheap);
        inspector.loggedIn("insp01");

        assertThat(stored("insp01")).startsWith("{bcrypt}$2a$");
        assertThat(inspector.get(SOMETHING).status()).isEqualTo(200);
        Visitor program = new Visitor(port, "127.0.0.12");
        assertThat(program.basic("insp01", "shouwen", SOMETHING).status()).isEqualTo(200);
        assertThat(program.basic("insp01", "wrong", SOMETHING).status()).isEqualTo(401);
    }

    private static String withoutTime(Answer answer) {
        return answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    private String stored(String userId) {
        return jdbc.queryForObject("select pwd_ from act_id_user where id_ = ?", String.class, userId);
    }
}
