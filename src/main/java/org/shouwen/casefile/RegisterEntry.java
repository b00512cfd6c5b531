package org.shouwen.casefile;

import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register on the home page. */
@Configuration
class RegisterEntry {

    @Bean
    HomeEntry searchEntry() {
        return new HomeEntry(30, "办件查询", "按编号、事项、电话、期限查找", "/cases", Roles.CASEWORKERS);
    }
}
