package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One login serves every page, and its end is the end everywhere. */
@BrowserTest
class LoginTest {

    private static final Pattern LOGIN = Pattern.compile(".*/login(\\?logout)?(#.*)?$");
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/ZX-20260310-0001",
                TASKLIST,
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/#/setup",
                "/swagger-ui/index.html",
                "/actuator/metrics",
                "/no-such-page"
            })
    void nobodySeesAPageWithoutLogin(String path, People people) {
        Page page = people.stranger().page();

        page.navigate(path);

        assertThat(page).hasURL(LOGIN);
    }

    @Test
    void aWrongPasswordIsToldInChinese(People people) {
        Page page = people.stranger().page();
        page.navigate("/login");
        page.getByLabel("用户名").fill("nobody");
        page.getByLabel("密码").fill("wrong");
        page.getByLabel("密码").press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不正确,请重新输入。");
    }

    @Test
    void logoutOnOurPagesEndsTheSession(People people) {
        Person clerk01 = people.at("clerk01");

        clerk01.button("退出").click();

        assertThat(clerk01.page()).hasURL(LOGIN);
        clerk01.page().navigate(TASKLIST);
        assertThat(clerk01.page()).hasURL(LOGIN);
    }

    @Test
    void logoutInTasklistEndsTheSession(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.page().navigate(TASKLIST);
        clerk01.page().locator(".account > a").click();

        clerk01.page().locator(".logout a").click();

        assertThat(clerk01.page()).hasURL(LOGIN);
        // Tasklist goes to the login twice: on its own and when its page asks for the next thing
        clerk01.page().waitForLoadState(LoadState.NETWORKIDLE);
        clerk01.page().navigate("/cases");
        assertThat(clerk01.page()).hasURL(LOGIN);
    }

    @Test
    void whoeverLostTheSessionInTasklistIsSentToTheLogin(People people) {
        Person clerk01 = people.at("clerk01");
        clerk01.page().navigate(TASKLIST);
        assertThat(clerk01.page().locator(".task-filters")).containsText("我的任务");
        clerk01.page().context().clearCookies();

        clerk01.page().reload();
        assertThat(clerk01.page()).hasURL(LOGIN);
        clerk01.fillIn("clerk01");

        assertThat(clerk01.button("退出").or(clerk01.page().locator(".task-filters")))
                .isVisible();
    }

    @Test
    void aLoginPageThatWasOpenForTooLongLeadsToANewOne(People people) {
        Person clerk01 = people.stranger();
        clerk01.page().navigate("/login");
        clerk01.page().context().clearCookies();
        clerk01.page().waitForNavigation(() -> clerk01.fillIn("clerk01"));
        assertThat(clerk01.page()).hasURL(LOGIN);

        clerk01.fillIn("clerk01");

        assertThat(clerk01.button("退出")).isVisible();
    }
}
