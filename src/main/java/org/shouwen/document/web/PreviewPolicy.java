package org.shouwen.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwen.document.PaperLooks;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the page on which templates are edited show a paper within itself: what stands in a page is under its policy. */
@Configuration
class PreviewPolicy implements WebMvcConfigurer, HandlerInterceptor {

    private static final String POLICY = "Content-Security-Policy";
    private static final String STYLES = "style-src 'self'";

    private final String looks = PaperPolicy.digest(PaperLooks.current());

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/admin");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(POLICY, policy.replace(STYLES, STYLES + " '" + looks + "'"));
        }
        return true;
    }
}
