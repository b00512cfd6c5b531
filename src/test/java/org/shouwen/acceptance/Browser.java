package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser in which somebody logged in on the login page; it keeps the cookie, whichever port a page comes from. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Browser() {}

    static Browser loggedIn(URI server, String userId, String password) {
        Browser browser = new Browser();
        Caller visitor = browser.at(server);
        Matcher token = TOKEN.matcher(visitor.get("/login").content().asText());
        assertThat(token.find()).as("the login page holds a token").isTrue();
        Answer answer = visitor.post(
                "/login",
                "application/x-www-form-urlencoded",
                "username=%s&password=%s&_csrf=%s".formatted(userId, password, token.group(1)));
        assertThat(answer.status()).as("login of " + userId).isEqualTo(302);
        return browser;
    }

    /** The same browser on this server. */
    public Caller at(URI server) {
        return Caller.with(http, server);
    }
}
