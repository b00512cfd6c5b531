package org.shouwen.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.shouwen.security.CurrentRights;
import org.shouwen.security.Login;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Lets an open login do what its owner may do now, and nothing once it is over. Nobody is asked about requests for which it
 * does not matter who sends them.
 */
class CurrentRightsFilter extends GenericFilterBean {

    private final CurrentRights rights;

    CurrentRightsFilter(CurrentRights rights) {
        this.rights = rights;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Supplier<SecurityContext> asLoggedIn = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> now(asLoggedIn.get())));
        chain.doFilter(request, response);
    }

    private SecurityContext now(SecurityContext asLoggedIn) {
        Authentication login = asLoggedIn.getAuthentication();
        return login instanceof Login open
                ? rights.of(open).map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new)
                : new SecurityContextImpl();
    }
}
