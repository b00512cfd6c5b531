package org.shouwen.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.shouwen.engine.StartKeys;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration
class EngineFilters {

    private static final String[] ENGINE_APIS = {"/engine-rest/*", "/camunda/api/*"};

    /** Before every other filter on the engine's API but the login, so that it sees their refusals too. */
    @Bean
    FilterRegistrationBean<RefusalFilter> refusalFilter(ObjectMapper json) {
        FilterRegistrationBean<RefusalFilter> registration = new FilterRegistrationBean<>(new RefusalFilter(json));
        registration.addUrlPatterns(ENGINE_APIS);
        registration.setOrder(10);
        return registration;
    }

    /** After every other filter on the engine's API: what they refuse begins no transaction. */
    @Bean
    FilterRegistrationBean<RepeatedStartFilter> repeatedStartFilter(
            StartKeys keys, PlatformTransactionManager transactions) {
        FilterRegistrationBean<RepeatedStartFilter> registration =
                new FilterRegistrationBean<>(new RepeatedStartFilter(keys, transactions));
        registration.addUrlPatterns(ENGINE_APIS);
        registration.setOrder(40);
        return registration;
    }
}
