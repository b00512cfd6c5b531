package org.shouwen.deadline;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class DeadlineConfiguration {

    /** Answers every call with the snapshot that is then in force. */
    @Bean
    WorkingCalendar workingCalendar(StoredCalendar stored) {
        return ProxyFactory.getProxy(WorkingCalendar.class, stored);
    }
}
