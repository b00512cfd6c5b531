package org.shouwen.security.web;

import org.shouwen.security.Login;
import org.shouwen.security.OwnPasswordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A new password ends all logins of the account but the one in which its owner just set it. */
@Component
class OwnLoginGoesOn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    @EventListener
    void follow(OwnPasswordChanged change) {
        boolean inSession = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && sessions.containsContext(request.getRequest());
        if (inSession && SecurityContextHolder.getContext().getAuthentication() instanceof Login login) {
            ServletRequestAttributes request =
                    (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            sessions.saveContext(
                    new SecurityContextImpl(login.after(change)), request.getRequest(), request.getResponse());
        }
    }
}
