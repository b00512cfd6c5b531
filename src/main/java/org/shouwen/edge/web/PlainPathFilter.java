package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are spelled so that two of those who read them may understand different things: {@code //x},
 * {@code /a/..;/b}, and an engine API whose name is written with escapes. Security has the same firewall, but reads the
 * path before it gets there and fails on these.
 */
class PlainPathFilter extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            RefusalAnswer.write(request, response, HttpStatus.BAD_REQUEST.value());
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            return false;
        }
        // with a rest behind it the name of a servlet stands in the address as it is; else the path may have escapes
        boolean named = request.getPathInfo() != null;
        return !named || request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }
}
