package org.shouwen.complaint;

import java.util.Set;
import org.shouwen.casefile.HomeEntry;
import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to complaints on the home page. */
@Configuration
class ComplaintEntries {

    @Bean
    HomeEntry complaintRegistration() {
        return new HomeEntry(11, "投诉登记", "口头、书面投诉,身份保密", "/complaints/new", Set.of(Roles.OVERSIGHT_OFFICE));
    }

    @Bean
    HomeEntry complaintLedger() {
        return new HomeEntry(12, "投诉台账", "办理情况和期限", "/complaints", Set.of(Roles.OVERSIGHT_OFFICE));
    }

    @Bean
    HomeEntry assessmentEntry() {
        return new HomeEntry(
                60,
                "考核记录",
                "经查实的投诉",
                "/assessments",
                Set.of(Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER));
    }
}
