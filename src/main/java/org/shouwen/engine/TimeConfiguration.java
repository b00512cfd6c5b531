package org.shouwen.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The only source of time; its zone is the zone of all office hours and dates. */
    @Bean
    Clock clock(@Value("${shouwen.zone}") ZoneId zone) {
        return new EngineClock(zone);
    }
}
