package org.shouwen.engine;

import java.util.Set;
import org.shouwen.casefile.HomeEntry;
import org.shouwen.security.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's own applications on the home page, for those who may use them. */
@Configuration
class EngineEntries {

    private static final Set<String> ADMINISTRATORS = Set.of(Roles.PROCESS_ADMIN, Roles.CAMUNDA_ADMIN);

    @Bean
    HomeEntry taskEntry() {
        return new HomeEntry(20, "我的任务", "按紧急程度和期限排列", "/camunda/app/tasklist/default/", Roles.TASKLIST_USERS);
    }

    @Bean
    HomeEntry cockpitEntry() {
        return new HomeEntry(105, "流程监控", "Cockpit:流程、实例和故障", "/camunda/app/cockpit/default/", ADMINISTRATORS);
    }

    /** @param console whether there is a page to try the interfaces on, which production has not */
    @Bean
    HomeEntry interfaceEntry(@Value("${springdoc.swagger-ui.enabled:true}") boolean console) {
        String href = console ? "/swagger-ui/index.html" : "/v3/api-docs";
        return new HomeEntry(110, "接口文档", "供其他系统使用的接口", href, ADMINISTRATORS);
    }

    @Bean
    HomeEntry accountEntry() {
        return new HomeEntry(
                120, "账号与权限", "Admin:密码、用户组和授权", "/camunda/app/admin/default/", Set.of(Roles.CAMUNDA_ADMIN));
    }
}
