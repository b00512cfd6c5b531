package org.shouwen.refusal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwen.refusal.Mistake;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/** The last place where a mistake of whoever asked is told from a fault of ours: what passes it the server logs as an error. */
class MistakeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | StackOverflowError e) {
            Refusal refusal = response.isCommitted() ? null : Mistake.in(e).orElse(null);
            if (refusal == null) {
                throw e;
            }
            RefusalAnswer.write(request, response, refusal);
        }
    }
}
