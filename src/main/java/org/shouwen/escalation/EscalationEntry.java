package org.shouwen.escalation;

import org.shouwen.casefile.HomeEntry;
import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for supervisors, on the home page. */
@Configuration
class EscalationEntry {

    @Bean
    HomeEntry supervisionEntry() {
        return new HomeEntry(40, "督办", "上报事项、逾期和整改,每日汇总", "/escalations", Roles.SUPERVISORS);
    }
}
