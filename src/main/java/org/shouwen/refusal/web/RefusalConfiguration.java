package org.shouwen.refusal.web;

import org.shouwen.refusal.RefusalAnswer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

@Configuration
class RefusalConfiguration {

    /** Inside the filter that knows an outage, which is nobody's mistake, and outside all others. */
    private static final int AFTER_OUTAGE = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    FilterRegistrationBean<MistakeFilter> mistakeFilter() {
        FilterRegistrationBean<MistakeFilter> registration = new FilterRegistrationBean<>(new MistakeFilter());
        registration.setOrder(AFTER_OUTAGE);
        return registration;
    }

    /** At once: on the way to the page for errors the same request would be rejected again. */
    @Bean
    RequestRejectedHandler rejectedByTheFirewall() {
        return (request, response, rejected) -> RefusalAnswer.write(request, response, HttpStatus.BAD_REQUEST.value());
    }
}
