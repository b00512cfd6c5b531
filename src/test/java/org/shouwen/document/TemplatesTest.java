package org.shouwen.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShouwenTest
class TemplatesTest {

    @Autowired
    Documents documents;

    @Autowired
    CaseRegister register;

    @Autowired
    TemplateCheck check;

    @LocalServerPort
    int port;

    @AfterEach
    void bringBackTheShippedTemplate() {
        JsonNode now = template(DocumentKind.ONE_TIME_NOTICE);
        String shipped = Vocabularies.shipped(DocumentKind.ONE_TIME_NOTICE.file());
        if (!now.path("body").asText().equals(shipped)) {
            save(now.path("version").asInt(), shipped).ok();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsShippedWithATemplateThatKeepsTheRules(DocumentKind kind) {
        String shipped = Vocabularies.shipped(kind.file());
        assertThat(check.check(kind, shipped)).isEmpty();
        String html = caller("adm01")
                .post("/api/admin/documents/" + kind + "/preview", Map.of("version", 1, "body", shipped))
                .ok()
                .path("html")
                .asText();
        assertThat(html)
                .contains("<h1>" + kind.title() + "</h1>", "投诉电话：5125936")
                .doesNotContain("{{", "}}");
    }

    @Test
    void anEditedTemplateHoldsForPapersIssuedFromThenOn() {
        String caseNo = Papers.newCase(register, Instant.parse("2026-03-10T01:05:00Z"));
        IssuedDocument before = documents.issue(Papers.notice(caseNo));
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        JsonNode saved = save(
                        current.path("version").asInt(), current.path("body").asText() + "<p>我所周六上午照常办理。</p>")
                .ok();

        assertThat(saved.path("version").asInt())
                .isEqualTo(current.path("version").asInt() + 1);
        assertThat(saved.path("savedBy").asText()).isEqualTo("adm01");
        IssuedDocument after = documents.correct(before.documentNo(), Papers.notice(caseNo), "换用新模板");
        assertThat(caller("clerk01").get(after.href()).text()).contains("周六上午照常办理");
        assertThat(caller("clerk01").get(before.href() + "?version=1").text()).doesNotContain("周六上午照常办理");
    }

    @Test
    void twoAdministratorsDoNotUndoEachOthersWork() {
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        int version = current.path("version").asInt();
        save(version, current.path("body").asText() + "<p>其一</p>").ok();
        assertThat(save(version, current.path("body").asText() + "<p>其二</p>").refusedWith(400))
                .contains("TEMPLATE_INVALID", "已由他人修改");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{itemName}}|项目|缺少占位符:itemName",
                "{{nextStep}}|{{nextSteps}}|没有这样的占位符:nextSteps",
                "{{nextStep}}|{{nextStep}}{{nextStep.class}}|占位符只能写成",
                "{{nextStep}}|{{{nextStep}}}|占位符只能写成",
                "{{nextStep}}|{{&nextStep}}|占位符只能写成",
                "{{nextStep}}|{{nextStep}}{{=<% %>=}}|占位符只能写成",
                "{{nextStep}}|{{nextStep}}{{>page}}|占位符只能写成",
                "{{#materials}}|{{materials}}|没有成对",
                "对不起,您缺少{{missing}}材料,我现在把补办的清单给您|您缺少{{missing}}|缺少规定用语",
                "您缺少{{missing}}材料|您缺少X材料{{missing}}|未换成占位符的X",
                "您好！|尊敬的|须以“您好”问候",
                "<p class=\"to\">|<p class=\"to\"><script>alert(1)</script>|不能使用标记<script>",
                "<p class=\"to\">|<p class=\"to\" onclick=\"alert(1)\">|不能使用属性onclick",
                "<p class=\"to\">|<p class=\"{{clientName}}\">|占位符不能写在属性中",
                "<p class=\"to\">|<p class=\"to\"><b>|标记没有正确闭合",
                "<p class=\"to\">|<p class=\"to\">你去告好了|禁语“你去告好了”"
            })
    void aTemplateThatBreaksARuleIsRefused(String from, String to, String fault) {
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        String body = current.path("body").asText();
        assertThat(body).contains(from);
        assertThat(save(current.path("version").asInt(), body.replace(from, to)).refusedWith(400))
                .contains("TEMPLATE_INVALID", fault);
    }

    @Test
    void onlyTheProcessAdministratorReadsAndChangesTemplates() {
        for (String other : new String[] {"clerk01", "head01", "ov01", "lead01"}) {
            assertThat(caller(other).get("/api/admin/documents").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(caller(other)
                            .put("/api/admin/documents/ONE_TIME_NOTICE", Map.of("version", 1, "body", "x"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    private Caller.Reply save(int version, String body) {
        return caller("adm01").put("/api/admin/documents/ONE_TIME_NOTICE", Map.of("version", version, "body", body));
    }

    private JsonNode template(DocumentKind kind) {
        for (JsonNode template : caller("adm01").get("/api/admin/documents").ok()) {
            if (template.path("kind").asText().equals(kind.name())) {
                return template;
            }
        }
        throw new AssertionError(kind);
    }

    private Caller caller(String userId) {
        return new Caller(port, userId);
    }
}
