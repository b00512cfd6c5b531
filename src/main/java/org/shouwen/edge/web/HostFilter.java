package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for the hosts that the office has named, and on the machine itself. Where none is named, for addresses without a
 * name: no foreign site can have one of those lead here.
 */
class HostFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NO_NAME = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> named;

    /** @param named in lower case, without ports; empty where the office has named none */
    HostFilter(Set<String> named) {
        this.named = named;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            RefusalAnswer.write(request, response, MISDIRECTED);
        }
    }

    private boolean isOurs(String host) {
        return THIS_MACHINE.contains(host)
                || named.contains(host)
                || named.isEmpty() && NO_NAME.matcher(host).matches();
    }
}
