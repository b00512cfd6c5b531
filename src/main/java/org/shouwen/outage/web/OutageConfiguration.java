package org.shouwen.outage.web;

import java.io.IOException;
import org.shouwen.outage.DatabasePresence;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration
class OutageConfiguration {

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter(DatabasePresence presence) throws IOException {
        FilterRegistrationBean<OutageFilter> registration =
                new FilterRegistrationBean<>(new OutageFilter(presence, new UnavailableAnswer()));
        // after those that keep out what is no business of anybody, before the session is looked for
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
