package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** What a member of staff does with mouse and keyboard. */
final class Person {

    private static final String PASSWORD = "shouwen";

    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Looks at the home page, after a login where the last one is over, and with nothing left from earlier work. */
    void isAtWork(String userId) {
        page.unrouteAll();
        page.navigate("/");
        if (page.url().endsWith("/login")) {
            fillIn(userId);
        }
        button("退出").waitFor();
        page.evaluate("localStorage.clear()");
    }

    /** On the login page as it is. */
    void fillIn(String userId) {
        page.getByLabel("用户名").fill(userId);
        page.getByLabel("密码").fill(PASSWORD);
        button("登录").click();
    }

    /** Opens the start form by the entry of the home page. */
    Form registerConsultation() {
        page.navigate("/");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("业务入口"))
                .getByText("登记咨询")
                .click();
        return Form.toStart(page);
    }

    /** Opens the page of the case that a client with this phone asked for. */
    Locator findCase(String phone) {
        page.navigate("/cases");
        page.getByLabel("联系电话").fill(phone);
        page.getByLabel("首问负责人或承办人").selectOption("全部");
        page.getByLabel("期限").selectOption("不限");
        page.waitForResponse(
                found -> found.url().endsWith("/api/cases/search")
                        && found.request().postData().contains(phone),
                () -> button("查询").click());
        assertThat(page.locator("#total")).hasText("共 1 件");
        page.locator("#cases a").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("办件详情");
        return page.locator("main");
    }

    /** Opens the page of what the client with this phone applied for. */
    Locator findApplication(String phone) {
        page.navigate("/cases");
        page.getByLabel("联系电话").fill(phone);
        page.getByLabel("首问负责人或承办人").selectOption("全部");
        page.getByLabel("期限").selectOption("不限");
        page.waitForResponse(
                found -> found.url().endsWith("/api/cases/search")
                        && found.request().postData().contains(phone),
                () -> button("查询").click());
        assertThat(page.locator("#total")).hasText("共 2 件");
        page.locator("#cases a")
                .filter(new Locator.FilterOptions().setHasText("BJ-"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("办件详情");
        return page.locator("main");
    }

    /** Opens a paper of the case that is looked at; it comes in a tab of its own, to be {@link #putAway put away}. */
    Page openPaper(Locator file, String kind) {
        return page.waitForPopup(() -> file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(kind))
                .click());
    }

    /** Goes on in the first tab: one that lies behind another is drawn once a second. */
    void putAway(Page paper) {
        paper.close();
        page.bringToFront();
    }

    /** Opens in Tasklist the task of this name that the application of this client waits for. */
    Form openTaskOfApplication(String name, String phone) {
        findApplication(phone)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        Form form = Form.ofTask(page, name);
        // the list of tasks comes later than the task, and the form is shown anew then
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return form;
    }

    /** The line of the home page for the case of this client; goes there by the register, which knows clients. */
    Locator rowOf(String phone) {
        findCase(phone);
        String number = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.navigate("/");
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
    }

    /** Opens in Tasklist the task of this name that the case of this client waits for. */
    Form openTask(String name, String phone) {
        findCase(phone)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        return Form.ofTask(page, name);
    }

    /** Opens 办件详情 beside the task of this name that the case of this client waits for. */
    Locator openCaseBeside(String task, String phone) {
        openTask(task, phone);
        return besideTask();
    }

    /** 办件详情 of the task that is open. */
    Locator besideTask() {
        page.locator(".task-details .nav-tabs").getByText("办件详情").click();
        Locator place = page.locator(".task-details .dossier");
        assertThat(place).isVisible();
        return place;
    }

    /** Opens in Tasklist what was reported upward to this person about a case. */
    Form openReport(String caseNo) {
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".task-filters").getByText("报给我的").click();
        page.locator("ol.tasks-list .task-card-details", new Page.LocatorOptions().setHasText(caseNo))
                .click();
        return Form.ofTask(page, "上级处理");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
