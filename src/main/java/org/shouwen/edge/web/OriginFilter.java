package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shouwen.edge.PublicAddress;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What changes something comes from a page of ours or from no page at all. Browsers say where a request comes from and let
 * no page lie about it; programs say nothing. It stands beside the tokens, and before those that log out whoever has none.
 */
class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_PAGE_OR_NONE = Set.of("same-origin", "none");

    private final PublicAddress address;

    OriginFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isFromOurs(request)) {
            chain.doFilter(request, response);
        } else {
            RefusalAnswer.write(request, response, HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean isFromOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_PAGE_OR_NONE.contains(site);
        }
        // browsers say the former only to a host they trust, such as one with TLS
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                || address.of("").filter(origin::equalsIgnoreCase).isPresent();
    }
}
