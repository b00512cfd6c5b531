package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** No English word is left in what people see, errors included, even in a browser that asks for English. */
@BrowserTest
class OnlyChineseTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Test
    void ofWhatAClerkSeesOfACase(People people) {
        // no other test has given this clerk a case with words of its own
        Person clerk05 = english(people, "clerk05");
        Page page = clerk05.page();
        EnglishWords.assertNoneOn(page);
        Form start = clerk05.registerConsultation();
        start.press();
        assertThat(start.place().locator(".fjs-form-field-error").first()).hasText("请填写此项。");
        EnglishWords.assertNoneOn(page);
        CaseBesideTaskTest.register(clerk05, "13900010021", "城乡居保断缴后能否补缴");

        Form classify = clerk05.openTask("判定事项归属", "13900010021");
        EnglishWords.assertNoneOn(page);
        page.locator(".task-details .nav-tabs").getByText("流程图").click();
        assertThat(page.locator(".task-details .bjs-container")).isVisible();
        EnglishWords.assertNoneOn(page);
        CaseAction withdraw = CaseAction.of(clerk05.besideTask(), "服务对象撤回").send();
        assertThat(withdraw.refusal()).isVisible();
        EnglishWords.assertNoneOn(page);
        page.locator(".task-details .nav-tabs")
                .getByText("办理", new Locator.GetByTextOptions().setExact(true))
                .click();
        classify.tick("属于本人职责").submit();

        Form answer = clerk05.openTask("当场答复", "13900010021").untick("现在答复");
        answer.field("承诺答复日期").click();
        assertThat(page.locator(".flatpickr-calendar.open")).containsText("日");
        EnglishWords.assertNoneOn(page);
        answer.at("承诺答复日期", "2050/01/01", "承诺答复时间", "10:00");
        answer.send();
        assertThat(answer.refusal("承诺答复日期")).isVisible();
        EnglishWords.assertNoneOn(page);
    }

    @Test
    void ofThePagesAround(People people) {
        Page page = english(people, "head01").page();
        for (String list : new String[] {"待领取", "今日到期", "报给我的", "本所临近到期", "本所全部任务"}) {
            page.navigate(TASKLIST);
            page.locator(".task-filters").getByText(list).click();
            assertThat(page.locator(".task-filters .active")).containsText(list);
            EnglishWords.assertNoneOn(page);
        }
        page.getByText("快捷键说明").click();
        assertThat(page.locator(".modal-body")).containsText("领取所选任务");
        page.navigate("/camunda/app/welcome/default/");
        page.locator(".action-links").getByText("修改密码").click();
        assertThat(page.getByText("再次输入新密码")).isVisible();
        EnglishWords.assertNoneOn(page);
        page.navigate("/cases");
        assertThat(page.locator("#total")).containsText("件");
        EnglishWords.assertNoneOn(page);
    }

    private static Person english(People people, String userId) {
        return people.at(userId, "en-US");
    }
}
