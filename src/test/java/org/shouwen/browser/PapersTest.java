package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentOrder;
import org.shouwen.document.Documents;
import org.shouwen.document.IssuedDocument;
import org.shouwen.intake.AtTheCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What an office hands over and what it is handed. */
@BrowserTest
class PapersTest {

    @Autowired
    Documents documents;

    @Autowired
    TestRestTemplate http;

    @Test
    void aPaperIsOneClickFromTheCaseAndPrintsOnA4(People people) {
        String caseNo = new AtTheCounter(http).register();
        IssuedDocument receipt =
                documents.issue(DocumentOrder.of(DocumentKind.ACCEPTANCE_RECEIPT, caseNo, "OF-01", "clerk01")
                        .with("itemName", "社会保障卡申领")
                        .with("receivedAt", "2026年3月10日09时05分")
                        .with("timeLimit", "自受理之日起10个工作日"));
        Page page = people.at("clerk01").page();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text() + " " + message.location()));
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("a[href='" + receipt.href() + "']")).hasText("受理回执");
        // a link that opens a tab of its own, which a test does not need
        page.navigate(receipt.href());

        assertThat(page.locator("h1")).hasText("受理回执");
        assertThat(page.locator(".foot")).containsText("投诉电话：5125936");
        assertThat(page.getByText(receipt.documentNo()).first()).isVisible();
        page.evaluate("window.print = () => { document.title = '已送往打印机'; }");
        page.locator("#print").click();
        assertThat(page).hasTitle("已送往打印机");
        Assertions.assertThat(complaints)
                .as("what the browser says of the policy")
                .isEmpty();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Assertions.assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .as("one sheet of A4")
                .containsOnlyOnce("/MediaBox [0 0 594.95996 841.91998]");
    }

    @Test
    void aScanIsAddedOnThePageOfTheCaseAndSavedAgain(People people) {
        String caseNo = new AtTheCounter(http).register();
        Page page = people.at("clerk01").page();
        page.navigate("/cases/" + caseNo);
        Locator chooser = page.getByLabel("上传扫描件、照片");
        chooser.setInputFiles(new FilePayload("身份证.pdf", "application/pdf", "no scan".getBytes()));
        assertThat(page.getByText("只能是PDF、OFD文件")).isVisible();

        chooser.setInputFiles(new FilePayload("身份证.pdf", "application/pdf", "%PDF-1.7 scan".getBytes()));
        assertThat(page.getByText("未经病毒检查")).isVisible();
        Download saved = page.waitForDownload(() -> page.getByText("身份证.pdf").click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("身份证.pdf");
    }

    @Test
    void theProcessAdministratorSeesAPaperBeforeItIsSaved(People people) {
        Page page = people.at("adm01").page();
        page.navigate("/admin");
        page.locator("#templates select").selectOption("一次性告知书");
        Locator body = page.getByLabel("正文");
        assertThat(body).hasValue(Pattern.compile("我现在把补办的清单给您"));

        page.locator("#templates .preview").click();
        FrameLocator preview = page.frameLocator("#preview");
        assertThat(preview.locator("h1")).hasText("一次性告知书");
        assertThat(preview.locator(".body")).containsText("对不起,您缺少登记表、代办人居民身份证材料,我现在把补办的清单给您");

        body.fill(body.inputValue().replace("{{nextStep}}", ""));
        page.locator("#templates button[type=submit]").click();
        assertThat(page.locator("#templates .result")).containsText("缺少占位符:nextStep");
        assertThat(page.locator("#mail")).containsText("没有配置邮件服务器");
    }
}
