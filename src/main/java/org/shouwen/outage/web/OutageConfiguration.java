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
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
