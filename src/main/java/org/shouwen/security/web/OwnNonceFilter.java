package org.shouwen.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request to the engine's web applications a nonce of its own. Engine 7.24.0 hands the nonce from the header to
 * the page through one attribute of the servlet context, so that of two requests at once the later one's stands in both
 * pages, and the browser blocks the scripts of the earlier. Behind this filter that attribute is one of the request.
 */
class OwnNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(HttpServletRequest request) {
        ProxyFactory view = new ProxyFactory(ServletContext.class, (MethodInterceptor)
                call -> isAboutNonce(call) ? ofRequest(call, request) : call.proceed());
        view.setTarget(request.getServletContext());
        return (ServletContext) view.getProxy();
    }

    private static boolean isAboutNonce(MethodInvocation call) {
        return call.getArguments().length > 0 && NONCE.equals(call.getArguments()[0]);
    }

    private static Object ofRequest(MethodInvocation call, HttpServletRequest request) {
        switch (call.getMethod().getName()) {
            case "getAttribute" -> {
                return request.getAttribute(NONCE);
            }
            case "setAttribute" -> request.setAttribute(NONCE, call.getArguments()[1]);
            default -> request.removeAttribute(NONCE);
        }
        return null;
    }
}
