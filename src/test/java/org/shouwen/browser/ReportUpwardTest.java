package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The way up and back, all of it in Tasklist, and no English word is left in what the two see. */
@BrowserTest
class ReportUpwardTest {

    private static final String PHONE = "13900010031";

    @Test
    void theClerkReportsTheHeadReassignsTheClerkReplies(People people) {
        Person clerk01 = people.at("clerk01", "en-US");
        CaseBesideTaskTest.register(clerk01, PHONE, "几个窗口都说不归本窗口办的补贴该找谁");
        Locator dossier = clerk01.openCaseBeside("判定事项归属", PHONE);
        String number = dossier.locator(".number").innerText();
        CaseAction report = CaseAction.of(dossier, "上报上级").send();
        assertThat(report.refusal()).containsText("请填写“事实经过”。");
        EnglishWords.assertNoneOn(clerk01.page());
        report.choose("轻重", "一般").fill("事实经过", "几个窗口的职责都不明确,请领导明确由谁承办。").send();
        assertThat(clerk01.page().locator(".task-details .done")).hasText("已完成:上报上级。");
        EnglishWords.assertNoneOn(clerk01.page());

        Person head01 = people.at("head01", "en-US");
        Form decide = head01.openReport(number);
        EnglishWords.assertNoneOn(head01.page());
        decide.tick("批示意见");
        assertThat(decide.send().status()).isEqualTo(400);
        assertThat(decide.refusal("请填写「批示、整改要求」。")).isVisible();
        EnglishWords.assertNoneOn(head01.page());
        decide.tick("改派承办人").choose("新承办人", "周虚一").submit();
        assertThat(head01.page().locator("section.tasks-list")).not().containsText(number);

        clerk01.openTask("判定事项归属", PHONE).tick("属于本人职责").submit();
        Form answer = clerk01.openTask("当场答复", PHONE);
        answer.fill("答复内容", "由本窗口受理,请携带身份证前来办理。").fill("政策依据", "RS-001 v1").tick("已答复服务对象提出的全部问题");
        EnglishWords.assertNoneOn(clerk01.page());
        answer.submit();

        Locator file = clerk01.findCase(PHONE);
        assertThat(file.locator(".heading .status")).hasText("已答复");
        assertThat(file.locator(".timeline")).containsText("改派");
        EnglishWords.assertNoneOn(clerk01.page());
    }
}
