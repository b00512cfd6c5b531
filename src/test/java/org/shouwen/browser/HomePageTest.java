package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@BrowserTest
class HomePageTest {

    @Test
    void aClerkFindsTheWaysInAndTheOwnCasesWithTheirNextStep(People people) {
        Person clerk02 = people.at("clerk02");
        clerk02.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .tick("特急")
                .fill("紧急原因", "今天下班前需要证明")
                .fill("事由", "城乡居保断缴后能否补缴")
                .fill("姓名", "王虚丙")
                .fill("联系电话", "13900010005")
                .submit();
        Locator row = clerk02.rowOf("13900010005");

        assertThat(entries(clerk02, "业务入口")).hasText(new String[] {"登记咨询", "我的任务", "办件查询"});
        assertThat(entries(clerk02, "系统管理")).hasCount(0);
        assertThat(row).containsText("判定事项归属");
        assertThat(row).containsText("本人");
        assertThat(row).containsText("到期");
    }

    @Test
    void aClerkSeesWhatIsOpenAtTheOwnWindowWhoeverHandlesIt(People people) {
        Person clerk02 = people.at("clerk02");
        clerk02.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .tick("一般")
                .fill("事由", "城乡居保缴费档次怎么选")
                .fill("姓名", "赵虚丁")
                .fill("联系电话", "13900010016")
                .submit();
        clerk02.findCase("13900010016");
        String number = clerk02.page().url().replaceAll(".*/", "");

        assertThat(foundAtTheOwnWindow(people.at("clerk01"), number)).hasText("共 1 件");
        assertThat(foundAtTheOwnWindow(people.at("clerk03"), number)).hasText("共 0 件");
    }

    /** By the link in Tasklist; the number narrows the list, which may be long. */
    private static Locator foundAtTheOwnWindow(Person person, String number) {
        Page page = person.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("本窗口").click();
        assertThat(page.getByLabel("登记窗口")).not().hasValue("");
        page.getByLabel("编号").fill(number);
        person.button("查询").click();
        return page.locator("#total");
    }

    @Test
    void administratorsFindTheirApplicationsAndNoCases(People people) {
        Person admin = people.at("admin");
        assertThat(entries(admin, "系统管理")).hasText(new String[] {"流程监控", "接口文档", "人员名册", "账号与权限"});
        assertThat(admin.page().getByText("我的未办结办件")).isHidden();
        assertThat(entries(people.at("adm01"), "系统管理")).hasText(new String[] {"流程管理", "流程监控", "接口文档"});
    }

    @Test
    void everyEntryLeadsSomewhere(People people) {
        for (String user : new String[] {"clerk01", "head01", "adm01", "admin", "lead01"}) {
            Person person = people.at(user);
            for (Locator entry : person.page().locator(".entries a").all()) {
                // asked for and not opened: a tab that is closed while it loads may hang Chromium
                Assertions.assertThat(person.page()
                                .request()
                                .get(entry.getAttribute("href"))
                                .ok())
                        .as("%s of %s", entry.innerText(), user)
                        .isTrue();
            }
        }
    }

    @Test
    void theKeyboardReachesTheFirstEntry(People people) {
        Page page = people.at("clerk01").page();
        Locator entry = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("业务入口"))
                .getByRole(AriaRole.LINK)
                .first();

        entry.focus();
        page.keyboard().press("Enter");

        Form.toStart(page);
    }

    @Test
    void errorsAreToldInChineseAndWithoutDetails(People people) {
        Page page = people.at("clerk01").page();

        page.navigate("/no-such-page");
        assertThat(page.locator("main")).containsText("没有找到此页面");
        page.navigate("/actuator/metrics");
        assertThat(page.locator("main")).containsText("您没有权限使用此页面");
    }

    @Test
    void theHeadFindsTheTasksOfTheOfficeAndClerksTheirOwnOnly(People people) {
        Person clerk05 = people.at("clerk05");
        clerk05.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .tick("特急")
                .fill("紧急原因", "今天下班前需要证明")
                .fill("事由", "社保卡丢失如何补办")
                .fill("姓名", "赵虚丁")
                .fill("联系电话", "13900010006")
                .submit();
        Locator ofClerk = clerk05.page().locator(".task-filters");
        assertThat(ofClerk).containsText("我的任务");
        assertThat(ofClerk).not().containsText("本所全部任务");
        assertThat(clerk05.page().locator("ol.tasks-list")).containsText("政策咨询 赵*");

        Page head = people.at("head01").page();
        head.navigate("/camunda/app/tasklist/default/");
        head.locator(".task-filters").getByText("本所全部任务").click();
        Locator card = head.locator("ol.tasks-list .task", new Page.LocatorOptions().setHasText("政策咨询 赵*"));
        assertThat(card.first()).containsText("冯虚五");
    }

    private static Locator entries(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(name))
                .locator("strong");
    }
}
