package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the token is kept that proves that a request comes from a page of ours: with a session in the session, which no
 * neighbour's cookie can replace, and before the login in a cookie, so that whoever only looks at a page begins no session.
 */
class PageTokens implements CsrfTokenRepository {

    private static final String COOKIE = "SHOUWEN-TOKEN";

    private final HttpSessionCsrfTokenRepository ofSessions = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository ofStrangers = new CookieCsrfTokenRepository();

    PageTokens() {
        ofStrangers.setCookieName(COOKIE);
        ofStrangers.setHeaderName("X-CSRF-TOKEN");
        ofStrangers.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return keeper(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        keeper(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return keeper(request).loadToken(request);
    }

    private CsrfTokenRepository keeper(HttpServletRequest request) {
        return request.getSession(false) == null ? ofStrangers : ofSessions;
    }
}
