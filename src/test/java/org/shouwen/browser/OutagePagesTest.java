package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** While the system cannot answer, every page says so and keeps what is typed, so that a second try is enough. */
@BrowserTest
class OutagePagesTest {

    private static final String SENTENCE = "系统暂时不可用，请稍候";
    private static final String PHONE = "13900010071";
    private static final String MATTER = "城乡居保断缴后能否补缴";

    @Test
    void theStartFormInTasklistKeepsWhatIsTyped(People people) {
        Person clerk01 = people.at("clerk01");
        Form form = clerk01.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", MATTER)
                .fill("姓名", "张虚甲")
                .fill("联系电话", PHONE);
        Outage outage = Outage.of(clerk01.page(), "**/submit-form");

        outage.answersUnavailable();
        form.send();

        assertThat(form.refusal(SENTENCE)).isVisible();
        assertThat(form.field("事由")).hasValue(MATTER);
        assertThat(form.field("联系电话")).hasValue(PHONE);
        assertNothingPersonalIsStored(clerk01.page());

        outage.breaksTheConnection();
        form.press();
        assertThat(form.refusal(SENTENCE)).hasCount(2);
        assertThat(form.field("事由")).hasValue(MATTER);

        outage.isOver();
        form.submit();
    }

    @Test
    void aTaskFormInTasklistKeepsWhatIsTyped(People people) {
        Person clerk02 = people.at("clerk02");
        CaseBesideTaskTest.register(clerk02, "13900010072", MATTER);
        Form form = clerk02.openTask("判定事项归属", "13900010072").tick("属于本人职责");
        Outage outage = Outage.of(clerk02.page(), "**/submit-form");

        outage.answersUnavailable();
        form.send();

        assertThat(form.refusal(SENTENCE)).isVisible();
        assertThat(form.field("属于本人职责")).isChecked();

        outage.isOver();
        form.submit();
    }

    @Test
    void anActionBesideTheTaskKeepsWhatIsTyped(People people) {
        Person clerk04 = people.at("clerk04");
        CaseBesideTaskTest.register(clerk04, "13900010073", MATTER);
        CaseAction unmask = CaseAction.of(clerk04.openCaseBeside("判定事项归属", "13900010073"), "查看服务对象信息")
                .fill("查看原因", "核对联系电话");
        Outage outage = Outage.of(clerk04.page(), "**/actions/*");

        outage.answersUnavailable();
        assertThat(unmask.send().refusal()).containsText(SENTENCE);

        outage.isOver();
        assertThat(unmask.send().answer()).containsText("13900010073");
    }

    @Test
    void theComplaintIsNotTypedTwice(People people) {
        Person ov01 = people.at("ov01");
        Page page = ov01.page();
        page.navigate("/complaints/new");
        page.getByLabel("投诉形式").selectOption("书面");
        page.getByLabel("渠道").selectOption("来信");
        page.getByLabel("收到时间").fill("2020-03-10T09:00");
        page.getByLabel("投诉人姓名").fill("赵虚乙");
        page.getByLabel("投诉内容").fill("办理参保登记时没有一次性告知所需材料,往返两次。");
        Outage outage = Outage.of(page, "**/api/complaints");

        outage.answersUnavailable();
        ov01.button("登记").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(SENTENCE);
        assertThat(page.getByLabel("投诉内容")).hasValue("办理参保登记时没有一次性告知所需材料,往返两次。");
        assertThat(page.getByLabel("投诉人姓名")).hasValue("赵虚乙");

        outage.isOver();
        Response answer = page.waitForResponse(sent -> sent.url().endsWith("/api/complaints"), () -> ov01.button("登记")
                .click());
        Assertions.assertThat(answer.request().postData()).contains("赵虚乙", "往返两次");
        assertThat(page.getByText(SENTENCE)).isHidden();
    }

    @Test
    void theLoginKeepsNameAndPassword(People people) {
        Person clerk01 = people.stranger();
        clerk01.page().navigate("/login");
        Outage outage = Outage.of(clerk01.page(), "**/login");

        outage.answersUnavailable();
        clerk01.fillIn("clerk01");
        Locator said = clerk01.page().getByRole(AriaRole.ALERT);
        assertThat(said).containsText(SENTENCE);
        outage.breaksTheConnection();
        clerk01.button("登录").click();
        assertThat(said).containsText(SENTENCE);
        assertThat(clerk01.page().getByLabel("用户名")).hasValue("clerk01");

        outage.isOver();
        clerk01.button("登录").click();
        assertThat(clerk01.button("退出")).isVisible();
    }

    @Test
    void aClientAsksAgainWithoutTypingAgain(People people) {
        Person client = people.stranger();
        Page page = client.page();
        page.navigate("/public/progress");
        page.getByLabel("办件编号").fill("ZX-20200101-0001");
        page.getByLabel("登记时留的联系电话").fill(PHONE);
        Outage outage = Outage.of(page, "**/public/progress");

        outage.answersUnavailable();
        client.button("查询").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(SENTENCE);
        assertThat(page.getByLabel("登记时留的联系电话")).hasValue(PHONE);
        assertNothingPersonalIsStored(page);

        outage.isOver();
        client.button("查询").click();
        assertThat(page.getByRole(AriaRole.ALERT)).not().containsText(SENTENCE);
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    private static void assertNothingPersonalIsStored(Page page) {
        Assertions.assertThat(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                        .toString())
                .doesNotContain(PHONE);
    }

    /** What the browser meets where it sends a form, instead of the server. */
    private record Outage(Page page, String address) {

        private static final String REFUSAL = """
                {"type":"Refusal","code":"SYSTEM_UNAVAILABLE","message":"SYSTEM_UNAVAILABLE:系统暂时不可用，请稍候再试。"}""";

        static Outage of(Page page, String address) {
            return new Outage(page, address);
        }

        void answersUnavailable() {
            page.unroute(address);
            page.route(address, route -> {
                if ("POST".equals(route.request().method())) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(503)
                            .setHeaders(Map.of("Retry-After", "5"))
                            .setContentType("application/json;charset=UTF-8")
                            .setBody(REFUSAL));
                } else {
                    route.resume();
                }
            });
        }

        void breaksTheConnection() {
            page.unroute(address);
            page.route(address, Route::abort);
        }

        void isOver() {
            page.unroute(address);
        }
    }
}
