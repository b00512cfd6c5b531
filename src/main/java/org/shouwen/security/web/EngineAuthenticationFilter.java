package org.shouwen.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.shouwen.security.EngineUsers;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the caller of the engine's REST API known to the engine: without, it would check nothing at all. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final EngineUsers users;

    EngineAuthenticationFilter(IdentityService identity, EngineUsers users) {
        this.identity = identity;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = request.getUserPrincipal() == null
                ? null
                : users.authentication(request.getUserPrincipal().getName()).orElse(null);
        if (user == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
