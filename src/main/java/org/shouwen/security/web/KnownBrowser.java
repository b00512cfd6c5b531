package org.shouwen.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The token by which a browser is recognised from which somebody logged in before. It opens nothing: whoever has it is spared
 * waiting because of what others try. One for all accounts, since counters share their computers.
 */
final class KnownBrowser {

    private static final String COOKIE = "SHOUWEN-BROWSER";
    private static final String PATH = "/login";
    private static final Duration FOR = Duration.ofDays(400);
    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownBrowser() {}

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> TOKEN.matcher(value).matches())
                        .findFirst();
    }

    /** The one that the browser has, or a new one; kept for another while. */
    static String give(HttpServletRequest request, HttpServletResponse response) {
        String token = token(request).orElseGet(KnownBrowser::random);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                .path(request.getContextPath() + PATH)
                .maxAge(FOR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return token;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
