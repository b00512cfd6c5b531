package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint from its registration to the printed reply, by mouse and keyboard. */
@BrowserTest
class ComplaintChainTest {

    private static final String NAME = "钱虚戊";
    private static final Map<String, String> PICTURES =
            Map.of("初步审核", "oversight-screen", "主管领导批示", "oversight-instruct", "反馈投诉人", "oversight-reply");

    @Test
    void aLetterIsRegisteredInstructedHandledApprovedAndAnswered(People people) {
        Person ov01 = people.at("ov01");
        register(ov01);
        String number = ov01.page().url().substring(ov01.page().url().lastIndexOf('/') + 1);
        Locator file = ov01.page().locator("main");
        assertThat(file.locator(".heading .status")).hasText("已登记");
        assertThat(file).not().containsText(NAME);

        task(ov01, "初步审核", number)
                .choose("类别", "未严格执行首问负责")
                .choose("违反的制度", "一次性告知制")
                .tick("一般")
                .fill("判断轻重的理由", "影响一人,已补办")
                .tick("具体工作人员")
                .fill("投诉事项摘要\\(不含投诉人信息\\)", "反映社保窗口没有一次性告知参保登记所需材料,致使往返两次。")
                .submit();

        Person lead01 = people.at("lead01");
        task(lead01, "主管领导批示", number)
                .fill("批示意见", "请样例镇人社所核实情况,限期报告办理结果。")
                .choose("责成办理的部门", "样例镇人社所")
                .submit();

        Person head01 = people.at("head01");
        task(head01, "有关部门限期办理", number)
                .fill("查明的事实", "经查,当日受理时没有出具一次性告知书,情况属实。")
                .tick("属实")
                .fill("处理措施", "对当事人批评教育。")
                .fill("整改情况", "窗口公示材料清单。")
                .submit();

        task(ov01, "审核办理结果并报领导", number).tick("已审核办理结果,报领导审批").submit();
        task(lead01, "主管领导审批", number).tick("同意").submit();
        task(ov01, "反馈投诉人", number)
                .fill("答复内容", "您反映的情况属实,已对当事人批评教育,并公示了材料清单。")
                .choose("答复方式", "信函")
                .tick("已向投诉人致歉")
                .submit();

        ov01.page().navigate("/complaints/" + number);
        assertThat(file.locator(".heading .status")).hasText("已按时答复");
        assertThat(file).containsText("DA-" + number);
        take(ov01.page(), "oversight-archived");
        file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("投诉答复"))
                .click();
        assertThat(ov01.page().locator("body")).containsText("对不起,由于我们工作中的疏忽给您添了麻烦,请您谅解。");
        take(ov01.page(), "oversight-paper");
        ov01.page().navigate("/complaints");
        assertThat(file).containsText(number);
        take(ov01.page(), "oversight-ledger");

        head01.page().navigate("/assessments");
        assertThat(head01.page().locator("main")).containsText("周虚一");
        Person clerk01 = people.at("clerk01");
        clerk01.page().navigate("/complaints/" + number);
        // like any address that there is not: nothing says that complaints have pages
        assertThat(clerk01.page().locator("main")).containsText("没有找到此页面");
    }

    private static void register(Person officer) {
        Page page = officer.page();
        page.navigate("/");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("业务入口"))
                .getByText("投诉登记")
                .click();
        LocalDateTime received =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
        page.getByLabel("投诉形式").selectOption("书面");
        page.getByLabel("渠道").selectOption("来信");
        page.getByLabel("收到时间").fill(received.toString());
        page.getByLabel("投诉人姓名").fill(NAME);
        page.getByLabel("通信地址").fill("样例县样例镇幸福路18号");
        page.getByLabel("被投诉单位").selectOption("样例镇人社所");
        page.getByLabel("被投诉窗口").selectOption("样例镇人社所社保窗口");
        page.locator("select[name=subjectUserIds]").selectOption(new SelectOption().setValue("clerk01"));
        page.getByLabel("投诉内容").fill("办理参保登记时没有一次性告知所需材料,往返两次。");
        take(page, "oversight-register");
        officer.button("登记").click();
        page.waitForURL("**/complaints/TS-*");
    }

    /** Finds the task in the list of those to take, and takes it. */
    private static Form task(Person person, String name, String number) {
        Page page = person.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("待领取").first().click();
        page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        page.locator("[ng-click='claim()']").click();
        Form form = Form.ofTask(page, name);
        take(page, PICTURES.get(name));
        return form;
    }

    /** A picture for the guide, where pictures are asked for; see docs/guide/README.md. */
    private static void take(Page page, String name) {
        String folder = System.getProperty(GuidePicturesTest.FOLDER);
        if (folder != null && name != null) {
            page.waitForTimeout(1_000);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(!page.url().contains("tasklist"))
                    .setPath(Path.of(folder, name + ".png")));
        }
    }
}
