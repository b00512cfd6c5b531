package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much a request may bring, before anything of it is read: of whoever has no login yet a form, of others what the
 * largest catalogue takes, and attachments as much as uploads may.
 */
class BodyFilter extends OncePerRequestFilter {

    private final PublicPaths publicPaths;
    private final String sessionCookie;
    private final long mostOfStrangers;
    private final long mostOfOthers;
    private final long mostOfUploads;

    BodyFilter(PublicPaths publicPaths, String sessionCookie, long ofStrangers, long ofOthers, long ofUploads) {
        this.publicPaths = publicPaths;
        this.sessionCookie = sessionCookie;
        this.mostOfStrangers = ofStrangers;
        this.mostOfOthers = ofOthers;
        this.mostOfUploads = ofUploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stranger = publicPaths.include(request) || !bringsALogin(request);
        boolean endless = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        boolean form = isForm(request) && (stranger || !isUpload(request));
        if (endless && request.getHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            // two lengths, and each server on the way may take another
            RefusalAnswer.write(request, response, HttpStatus.BAD_REQUEST.value());
        } else if (endless && form) {
            // the server reads forms past every filter; no browser sends such
            RefusalAnswer.write(request, response, HttpStatus.LENGTH_REQUIRED.value());
        } else if (endless && !isForm(request)) {
            chain.doFilter(new BoundedBody(request, most(request, stranger)), response);
        } else if (request.getContentLengthLong() > most(request, stranger)) {
            RefusalAnswer.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private long most(HttpServletRequest request, boolean stranger) {
        if (stranger) {
            return mostOfStrangers;
        }
        return isUpload(request) ? mostOfUploads : mostOfOthers;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static boolean isForm(HttpServletRequest request) {
        return isUpload(request) || type(request).contains("form");
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    /** Perhaps a wrong one: that is found out later, and guessing is slowed where logins are. */
    private boolean bringsALogin(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getCookies() != null
                        && Arrays.stream(request.getCookies())
                                .anyMatch(cookie -> cookie.getName().equals(sessionCookie));
    }
}
