package org.shouwen.processadmin.web;

import java.util.Set;
import org.shouwen.casefile.HomeEntry;
import org.shouwen.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one page for both administrators, by what each finds on it. */
@Configuration
class AdminEntries {

    private static final String PAGE = "/admin";

    @Bean
    HomeEntry modelsEntry() {
        return new HomeEntry(100, "流程管理", "节假日、目录、时限、文书和流程", PAGE, Set.of(Roles.PROCESS_ADMIN));
    }

    @Bean
    HomeEntry rosterEntry() {
        return new HomeEntry(115, "人员名册", "人员、岗位角色、窗口和缺勤", PAGE, Set.of(Roles.CAMUNDA_ADMIN));
    }
}
