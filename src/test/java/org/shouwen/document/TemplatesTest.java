package org.shouwen.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
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

    @Autowired
    TemplateTrial trial;

    @Autowired
    TemplateTables tables;

    @Autowired
    Templates templates;

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

    @Test
    void noVersionIsLeftOut() {
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        int version = current.path("version").asInt();
        for (int other : new int[] {version - 1, version + 1, 2_000_000_000, -1}) {
            assertThat(save(other, current.path("body").asText() + "<p>其一</p>").refusedWith(400))
                    .contains("TEMPLATE_INVALID");
        }
        assertThat(template(DocumentKind.ONE_TIME_NOTICE)).isEqualTo(current);
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
                "<p class=\"to\">|<p class=\"to\">你去告好了|禁语“你去告好了”",
                "{{clientName}}|{{name}}|第1行的占位符{{name}}只能写在{{#itemsToSupplement}}…{{/itemsToSupplement}}或{{#materials}}…{{/materials}}之间",
                "{{nextStep}}|{{nextStep}}{{#caseNo}}{{^clerkPost}}{{defect}}{{/clerkPost}}{{/caseNo}}|{{defect}}只能写在{{#itemsToSupplement}}",
                "{{nextStep}}|{{nextStep}}{{^materials}}{{result}}{{/materials}}|{{result}}只能写在{{#materials}}",
                "{{nextStep}}|{{nextStep}}{{materials}}|{{materials}}是一组内容",
                "<td>{{result}}</td>|<td>{{result}}{{#itemsToSupplement}}{{defect}}{{/itemsToSupplement}}</td>|不能写在另一组内容之中",
                "{{nextStep}}|{{#clerkPost}}{{nextStep}}{{/clerkPost}}|可为空的内容为空时“下一步流程”{{nextStep}}不会印出来",
                "{{nextStep}}|{{^clerkPost}}{{nextStep}}{{/clerkPost}}|内容齐全时“下一步流程”{{nextStep}}不会印出来",
                "<p class=\"to\">|<p class=\"to\"><!--><strong>x</strong>-->|不能有注释",
                "<p class=\"to\">|<p class=\"to\"><!-- x -->|第1行不能有注释",
                "<p class=\"to\">|<p class=\"to\"><![CDATA[<script>alert(1)</script>]]>|不能有CDATA",
                "<p class=\"to\">|<p class=\"to\"><?php echo 1 ?>|不能有处理指令",
                "<p class=\"to\">|<p class=\"to\"><!--[if IE]>x<![endif]-->|不能有注释",
                "<p class=\"to\">|<p class=\"to\">&nbsp;|",
                "<p class=\"to\">|<p class=\"to\"><svg:p xmlns:svg=\"http://www.w3.org/2000/svg\"/>|不能使用标记",
                "<p class=\"to\">|<p class=\"to\"><img src=\"https://example.org/x.png\"/>|不能使用标记<img>",
                "<p class=\"to\">|<p class=\"to\"><a href=\"https://example.org\">x</a>|不能使用标记<a>",
                "<p class=\"to\">|<p class=\"to\"><table><tbody><tr><td>x</td></tr></tbody></table>|浏览器会读成别的样子",
                "<tbody>|<tbody>说明|浏览器会读成别的样子",
                "<p class=\"to\">|<p class=\"to\"><div>x</div>|浏览器会读成别的样子"
            })
    void aTemplateThatBreaksARuleIsRefused(String from, String to, String fault) {
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        String body = current.path("body").asText();
        assertThat(body).contains(from);
        String broken = body.replace(from, to);
        for (Caller.Reply reply :
                List.of(preview(broken), save(current.path("version").asInt(), broken))) {
            assertThat(reply.refusedWith(400)).contains("TEMPLATE_INVALID", fault == null ? "" : fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedTemplateComesOutWithEverythingWithLittleAndWithMuch(DocumentKind kind) {
        String shipped = Vocabularies.shipped(kind.file());

        assertThat(trial.faults(kind, shipped)).isEmpty();
        assertThat(PaperMarkup.of(shipped).written()).isEqualTo(shipped);
    }

    @Test
    void aBlockThatIsClosedWithinAnotherMarkIsRefused() {
        String body = template(DocumentKind.ONE_TIME_NOTICE).path("body").asText();
        String half = body.replace(
                        "{{nextStep}}", "{{nextStep}}{{#clerkPost}}</td></tr><tr><th>岗位</th><td>{{/clerkPost}}")
                .replace(
                        "{{nextStepPlace}}",
                        "{{#clerkPost}}</td></tr><tr><th>x</th><td>{{/clerkPost}}{{nextStepPlace}}");
        String uneven = body.replace(
                "<p class=\"to\">", "{{#clerkPost}}<p class=\"to\">{{/clerkPost}}{{^clerkPost}}<p>{{/clerkPost}}");

        assertThat(preview(half).status()).isIn(200, 400);
        assertThat(preview(uneven).refusedWith(400)).contains("TEMPLATE_INVALID");
    }

    @Test
    void aTemplateThatRepeatsTooMuchIsRefused() {
        String body = template(DocumentKind.ONE_TIME_NOTICE).path("body").asText();
        assertThat(preview(body + "<p>" + "{{procedure}}".repeat(2_000) + "</p>")
                        .refusedWith(400))
                .contains("内容最长时文书超过");
    }

    @Test
    void whatWasReadIsStoredAndNothingElse() {
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        String saved = save(
                        current.path("version").asInt(),
                        current.path("body").asText() + "<p class='to' >甲 &#62; 乙<br></br>丙</p><p/>")
                .ok()
                .path("body")
                .asText();

        assertThat(saved).endsWith("<p class=\"to\">甲 &gt; 乙<br/>丙</p><p></p>");
    }

    @Test
    void aTemplateThatWasSpoiledInTheDatabaseStopsNoPaper() {
        String caseNo = Papers.newCase(register, Instant.parse("2026-03-10T01:05:00Z"));
        JsonNode current = template(DocumentKind.ONE_TIME_NOTICE);
        int version = current.path("version").asInt();
        String body = current.path("body").asText();
        String planted = "<script>alert('planted')</script>";
        for (String spoiled : List.of(
                body.replace("{{clientName}}", "{{name}}"),
                body.replace("{{/materials}}", ""),
                body + "<!-->" + planted + "-->",
                body + planted,
                "")) {
            tables.add(new TemplateTables.Row(
                    DocumentKind.ONE_TIME_NOTICE, ++version, spoiled, Instant.parse("2026-03-10T01:05:00Z"), "adm01"));
            templates.forget();

            IssuedDocument issued = documents.issue(Papers.notice(caseNo));
            assertThat(caller("clerk01").get(issued.href()).text())
                    .contains("我现在把补办的清单给您")
                    .doesNotContain(planted);
            JsonNode now = template(DocumentKind.ONE_TIME_NOTICE);
            assertThat(now.path("version").asInt()).isEqualTo(version);
            assertThat(now.path("faults")).isNotEmpty();
            assertThat(templates.broken()).isEqualTo(1);
        }
        save(version, body).ok();
        assertThat(template(DocumentKind.ONE_TIME_NOTICE).path("faults")).isEmpty();
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

    private Caller.Reply preview(String body) {
        return caller("adm01").post("/api/admin/documents/ONE_TIME_NOTICE/preview", Map.of("version", 1, "body", body));
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
