package org.shouwen.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EngineFilters {

    /** Before every other filter on the engine's API but the login, so that it sees their refusals too. */
    @Bean
    FilterRegistrationBean<RefusalFilter> refusalFilter(ObjectMapper json) {
        FilterRegistrationBean<RefusalFilter> registration = new FilterRegistrationBean<>(new RefusalFilter(json));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(10);
        return registration;
    }
}
