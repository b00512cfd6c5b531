package org.shouwen.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser which page somebody wanted who had to log in first: in the session it would make a row of the
 * database for every stranger who asks for anything. Leads to paths of this application only, whatever the cookie says.
 */
class WantedPage implements RequestCache {

    private static final String COOKIE = "SHOUWEN-PAGE";
    private static final Duration TIME_TO_LOG_IN = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    private final RequestMatcher pages;

    WantedPage(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = path(request) + (query == null ? "" : "?" + query);
        if (pages.matches(request) && address.length() <= LONGEST) {
            byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
            set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), TIME_TO_LOG_IN);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        String wanted = wanted(request);
        return wanted == null ? null : new SimpleSavedRequest(wanted);
    }

    /** Nothing of the earlier request but its address is repeated; once it is reached it is wanted no more. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        String wanted = wanted(request);
        if (wanted != null && request.getUserPrincipal() != null && wanted.split("\\?", 2)[0].equals(path(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String wanted(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return address.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String value, Duration forHowLong) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .maxAge(forHowLong)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
