package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody without a login keeps the others from being served. */
class RateFilter extends OncePerRequestFilter {

    private final PublicPaths publicPaths;
    private final Allowance allowance;

    RateFilter(PublicPaths publicPaths, Allowance allowance) {
        this.publicPaths = publicPaths;
        this.allowance = allowance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = publicPaths.include(request) ? allowance.take(request.getRemoteAddr()) : Duration.ZERO;
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        RefusalAnswer.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
