package org.shouwen.outage.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpHeaders;

/**
 * A request for what anybody may have, as if by somebody unknown: on the way to a mere file, several would look into the
 * session, which is in the database.
 */
class WithoutLogin extends HttpServletRequestWrapper {

    WithoutLogin(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Cookie[] getCookies() {
        return null;
    }

    @Override
    public String getHeader(String name) {
        return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
}
