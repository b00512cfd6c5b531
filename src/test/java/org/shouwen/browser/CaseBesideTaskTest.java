package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 办件详情 in Tasklist: what is known of the case of a task, and what can be done with it. */
@BrowserTest
class CaseBesideTaskTest {

    private static final String YEAR = "RL-2085";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void tellsWhatIsKnownAndWhatIsOpen(People people) {
        Person clerk01 = people.at("clerk01");
        register(clerk01, "13900010011", "城乡居保<b>断缴</b>后能否补缴");

        Locator dossier = clerk01.openCaseBeside("判定事项归属", "13900010011");

        assertThat(dossier.locator(".status")).hasText("办理中");
        assertThat(dossier).containsText("到期");
        assertThat(dossier).containsText("首问负责人周虚一");
        assertThat(dossier).containsText("张*");
        assertThat(dossier).containsText("139****0011");
        assertThat(dossier).not().containsText("张虚甲");
        assertThat(dossier).containsText("<b>断缴</b>");
        assertThat(dossier.locator(".plain a").first()).hasText("判定事项归属");
        assertThat(dossier.locator(".timeline")).containsText("登记来访");
        assertThat(dossier.locator("summary")).containsText(new String[] {"更正登记", "查看服务对象信息", "作废登记", "服务对象撤回"});
    }

    @Test
    void showsTheClientToWhoeverSaysWhy(People people) {
        Person clerk01 = people.at("clerk01");
        register(clerk01, "13900010012", "城乡居保断缴后能否补缴");
        CaseAction unmask = CaseAction.of(clerk01.openCaseBeside("判定事项归属", "13900010012"), "查看服务对象信息");

        assertThat(unmask.send().refusal()).hasText("请填写“查看原因”。");

        assertThat(unmask.fill("查看原因", "核对联系电话").send().answer()).containsText("13900010012");
        assertThat(unmask.refusal()).isHidden();
    }

    @Test
    void takesAScanAndSaysWhyItTakesNoOtherFile(People people) {
        Person clerk01 = people.at("clerk01");
        register(clerk01, "13900010014", "城乡居保断缴后能否补缴");
        Locator dossier = clerk01.openCaseBeside("判定事项归属", "13900010014");

        upload(dossier, "说明.txt", "text/plain", "not a scan");
        assertThat(dossier.getByRole(AriaRole.ALERT)).containsText("PDF");

        upload(dossier, "身份证.pdf", "application/pdf", "%PDF-1.7 一页");
        assertThat(clerk01.page().locator(".task-details .done")).hasText("已完成:上传附件。");
        assertThat(dossier).containsText("身份证.pdf");
    }

    @Test
    void anActionTakesTheTaskOutOfTheList(People people) {
        Person clerk05 = people.at("clerk05");
        register(clerk05, "13900010013", "城乡居保断缴后能否补缴");
        Locator dossier = clerk05.openCaseBeside("判定事项归属", "13900010013");
        String number = dossier.locator(".number").innerText();
        assertThat(clerk05.page().locator("ol.tasks-list")).containsText(number);

        CaseAction.of(dossier, "服务对象撤回").fill("撤回情况说明", "服务对象已自行办理").send();

        Locator details = clerk05.page().locator(".task-details");
        assertThat(details.locator(".done")).hasText("已完成:服务对象撤回。");
        assertThat(details.locator(".done")).isInViewport();
        assertThat(details.locator(".dossier .status")).hasText("已撤回");
        assertThat(details.locator(".dossier .actions summary").filter(new Locator.FilterOptions().setHasText("撤回")))
                .hasCount(0);
        assertThat(clerk05.page().locator("section.tasks-list")).not().containsText(number);
    }

    @Test
    void aTaskWithoutACaseHasNoTabForOne(People people) {
        runtime.startProcessInstanceByMessage(
                "calendarYearMissing", YEAR, Map.of("importDueAt", Date.from(Instant.parse("2084-12-29T09:30:00Z"))));
        try {
            String task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(YEAR)
                    .singleResult()
                    .getId();
            Page page = people.at("adm01").page();
            page.navigate("/camunda/app/tasklist/default/#/?task=" + task);

            assertThat(page.locator(".task-details .nav-tabs")).containsText("流程图");
            assertThat(page.locator(".task-details .nav-tabs").getByText("办件详情"))
                    .isHidden();
        } finally {
            runtime.createMessageCorrelation("calendarYearLoaded")
                    .processInstanceBusinessKey(YEAR)
                    .correlateAll();
        }
    }

    private static void upload(Locator dossier, String name, String mediaType, String content) {
        dossier.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, mediaType, content.getBytes(StandardCharsets.UTF_8)));
    }

    static void register(Person clerk, String phone, String matter) {
        clerk.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", matter)
                .fill("姓名", "张虚甲")
                .fill("联系电话", phone)
                .submit();
    }
}
