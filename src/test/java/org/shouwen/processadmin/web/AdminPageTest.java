package org.shouwen.processadmin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ShouwenTest
class AdminPageTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void theProcessAdministratorFindsCalendarDataLimitsAndModelsOnOnePage() {
        ResponseEntity<String> page = pageFor("adm01");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody())
                .contains("节假日安排", "服务事项目录", "指引目录", "文明用语", "承诺答复时间最远不超过", "流程和表单", "文书模板", "待发邮件")
                .contains("2026 年", "已导入");
    }

    @Test
    void nobodyFromTheWindowsSeesIt() {
        assertThat(pageFor("clerk01").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(pageFor("head01").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> pageFor(String userId) {
        return http.withBasicAuth(userId, "shouwen").getForEntity("/admin", String.class);
    }
}
