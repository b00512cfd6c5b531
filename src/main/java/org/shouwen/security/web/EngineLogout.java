package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The logout of the engine's web applications, which ends our one login, too. It has to bring their token: a logout that
 * any page could cause is a way to keep people from working.
 */
class EngineLogout implements RequestMatcher {

    private final RequestMatcher address =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

    @Override
    public boolean matches(HttpServletRequest request) {
        return address.matches(request) && bringsTheToken(request);
    }

    private static boolean bringsTheToken(HttpServletRequest request) {
        String brought = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return brought != null && kept instanceof String token && same(brought, token);
    }

    private static boolean same(String brought, String kept) {
        return MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }
}
