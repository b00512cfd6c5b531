package org.shouwen.outage.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shouwen.outage.DatabaseAway;
import org.shouwen.outage.DatabasePresence;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost of all, since sessions, logins and the engine need the database as well: while it is away nobody waits for
 * it, and whatever fails because it goes away in the middle gets the same answer.
 */
class OutageFilter extends OncePerRequestFilter {

    private static final List<String> WITHOUT_DATABASE = List.of("/actuator/health", "/css/", "/js/", "/favicon.ico");

    private final DatabasePresence presence;
    private final UnavailableAnswer unavailable;

    OutageFilter(DatabasePresence presence, UnavailableAnswer unavailable) {
        this.presence = presence;
        this.unavailable = unavailable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (needsNoDatabase(request)) {
            chain.doFilter(new WithoutLogin(request), response);
            return;
        }
        if (presence.isAway()) {
            unavailable.write(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.isSaidBy(e)) {
                throw e;
            }
            unavailable.write(request, response);
        }
    }

    private static boolean needsNoDatabase(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_DATABASE.stream().anyMatch(path::startsWith);
    }
}
