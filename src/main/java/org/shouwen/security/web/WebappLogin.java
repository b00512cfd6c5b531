package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
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
                .map(user -> successful(user, engine, request.getSession()))
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult successful(Authentication user, ProcessEngine engine, HttpSession session) {
        forgetWhatIsNoLongerSo(user, engine, session);
        AuthenticationResult result = AuthenticationResult.successful(user.getUserId());
        result.setGroups(user.getGroupIds());
        result.setTenants(user.getTenantIds());
        return result;
    }

    /** The applications keep groups and offices in the session and would not ask again as long as it lasts. */
    private static void forgetWhatIsNoLongerSo(Authentication user, ProcessEngine engine, HttpSession session) {
        Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication login
                && !isStillSo(login, user)) {
            kept.removeByEngineName(engine.getName());
        }
    }

    private static boolean isStillSo(UserAuthentication login, Authentication user) {
        return login.getIdentityId().equals(user.getUserId())
                && Set.copyOf(login.getGroupIds()).equals(Set.copyOf(user.getGroupIds()))
                && Set.copyOf(login.getTenantIds()).equals(Set.copyOf(user.getTenantIds()));
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has turned away everybody who is not logged in
    }
}
