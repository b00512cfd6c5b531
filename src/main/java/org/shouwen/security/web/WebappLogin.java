package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.shouwen.security.EngineUsers;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Tells Tasklist, Cockpit and Admin who is logged in; they never ask for a password themselves. */
public class WebappLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (request.getUserPrincipal() == null) {
            return AuthenticationResult.unsuccessful();
        }
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(EngineUsers.class)
                .authentication(request.getUserPrincipal().getName())
                .map(WebappLogin::successful)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult successful(Authentication user) {
        AuthenticationResult result = AuthenticationResult.successful(user.getUserId());
        result.setGroups(user.getGroupIds());
        result.setTenants(user.getTenantIds());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has turned away everybody who is not logged in
    }
}
