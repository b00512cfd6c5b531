package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.testing.Caller;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the guides, into the folder that the property names; see docs/guide/README.md. */
@BrowserTest
@EnabledIfSystemProperty(named = GuidePicturesTest.FOLDER, matches = ".+")
class GuidePicturesTest {

    static final String FOLDER = "guide.pictures";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void ofWhatAClerkAndAHeadSee(People people) {
        AtTheCounter.timeIs("2026-03-05T09:10");
        register("clerk02", "王虚丙", "13000000102", Map.of("itemCode", "RS-003"));
        register("clerk03", "赵虚丁", "13000000103", Map.of("itemCode", "RS-004", "urgency", "URGENT"));
        AtTheCounter.timeIs("2026-03-06T15:20");
        register("clerk05", "孙虚戊", "13000000104", Map.of("itemCode", "RS-007"));
        register("clerk01", "钱虚己", "13000000105", Map.of("itemCode", "RS-002"));
        AtTheCounter.timeIs("2026-03-10T09:05");
        register("clerk01", "张虚甲", "13000000101", Map.of("itemCode", "RS-001"));
        register("clerk01", "李虚乙", "13000000106", Map.of("itemCode", "RS-005", "urgency", "CRITICAL"));
        register(
                "clerk01",
                "周虚庚",
                "13000000107",
                Map.of(
                        "itemCode",
                        "RS-006",
                        "jurisdiction",
                        "COLLEAGUE",
                        "responsibleClerk",
                        "clerk03",
                        "clientTold",
                        true));

        register(
                "clerk01",
                "吴虚壬",
                "13000000108",
                Map.of(
                        "intakeType",
                        "SERVICE_REQUEST",
                        "itemCode",
                        "RS-001",
                        "clientIdType",
                        "RESIDENT_ID",
                        "clientIdNo",
                        "999999199001010016",
                        "jurisdiction",
                        "OWN_DUTY",
                        "startsApplication",
                        true));

        picturesOfTheClerk(people.at("clerk01"));
        picturesOfAnApplication(people.at("clerk01"), "13000000108");
        picturesOfTheHead(people.at("head01"));
    }

    @Test
    void ofAJointApplication(People people) {
        AtTheCounter.timeIs("2026-03-02T10:00");
        Person clerk = people.at("clerk03");
        JointHandlingTest.accepts(clerk);
        Person department = people.at("ins01");
        JointHandlingTest.takesTheTask(department);
        take(department.page(), "department-opinion");
        JointHandlingTest.explainsTheDelay(clerk);
        take(clerk.page(), "clerk-delay");
    }

    private void picturesOfTheClerk(Person clerk) {
        Page page = clerk.page();
        page.navigate("/");
        take(page, "clerk-home");
        clerk.registerConsultation().tick("来访").tick("政策咨询").fill("事由", "城乡居保断缴后能否补缴");
        take(page, "clerk-register");
        page.navigate(TASKLIST);
        assertThat(page.locator(".tasks-list .urgency").last()).containsText("到期");
        take(page, "clerk-tasks");
        clerk.openTask("判定事项归属", "13000000106");
        take(page, "clerk-task");
        Locator dossier = clerk.besideTask();
        take(page, "clerk-case");
        CaseAction report = CaseAction.of(dossier, "上报上级").choose("轻重", "一般").fill("事实经过", "几个窗口的职责都不明确,请领导明确由谁承办。");
        take(page, "clerk-report");
        report.send();
        assertThat(page.locator(".task-details .done")).isVisible();
    }

    private void picturesOfAnApplication(Person clerk, String phone) {
        Page page = clerk.page();
        Form check = clerk.openTaskOfApplication("逐项核对材料", phone)
                .choose("居民身份证:核对结果", "齐全有效")
                .choose("参保登记表:核对结果", "不符合要求")
                .fill("参保登记表:存在的问题", "没有签名");
        take(page, "clerk-check");
        check.submit();
        Form notice = clerk.openTaskOfApplication("填写一次性告知书", phone)
                .fill("特殊事项", "无")
                .tick("已提供空白表格和样表")
                .tick("服务对象签收");
        take(page, "clerk-notice");
        notice.submit();
        Page paper = clerk.openPaper(clerk.findApplication(phone), "一次性告知书");
        assertThat(paper.locator("main.sheet")).isVisible();
        take(paper, "clerk-paper");
    }

    private void picturesOfTheHead(Person head) {
        Page page = head.page();
        page.navigate("/");
        take(page, "head-home");
        page.navigate(TASKLIST);
        page.locator(".task-filters").getByText("本所已超期").click();
        page.locator("ol.tasks-list .task-card-details").first().click();
        head.besideTask();
        take(page, "head-overdue");
        page.locator(".task-filters").getByText("报给我的").click();
        page.locator("ol.tasks-list .task-card-details").first().click();
        page.locator(".task-details .nav-tabs")
                .getByText("办理", new Locator.GetByTextOptions().setExact(true))
                .click();
        Form.ofTask(page, "上级处理").tick("改派承办人");
        take(page, "head-decide");
    }

    private void register(String clerk, String name, String phone, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "如何办理、需要哪些材料",
                "clientName", name,
                "clientPhone", phone,
                "clientUnit", "个人",
                "urgency", "NORMAL"));
        form.putAll(more);
        if (!"NORMAL".equals(form.get("urgency"))) {
            form.put("urgencyReason", "服务对象今天要赶回外地");
        }
        Map<String, Object> variables = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        new Caller(port, clerk)
                .post(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        Map.of("variables", variables))
                .ok();
    }

    private static void take(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty(FOLDER), name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
