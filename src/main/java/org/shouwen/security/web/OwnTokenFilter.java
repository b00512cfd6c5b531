package org.shouwen.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a session its token against forged requests before the engine's web applications do. Those make up a new one in
 * each request that finds none: of two pages that a person opens at once, the one's token ends up in the session and the
 * other's in the browser, and the next click is refused and logs out. Here it follows from the session's id, which nobody
 * else knows, so that all requests of a session come to the same.
 */
class OwnTokenFilter extends OncePerRequestFilter {

    private static final String PATH = "/camunda";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        if (session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) == null) {
            String token = token(session.getId());
            session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
        }
        chain.doFilter(request, response);
    }

    /** To be read by the pages' scripts. */
    private static ResponseCookie cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                .path(request.getContextPath() + PATH)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static String token(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("request token of " + sessionId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
