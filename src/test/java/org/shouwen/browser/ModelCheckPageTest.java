package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a process administrator sees of a check. */
@BrowserTest
class ModelCheckPageTest {

    private static final String FILE = "consultation-intake.bpmn";

    @Test
    void anErrorIsRedLeadsToItsPlaceAndGoesWithTheFile(People people) throws IOException {
        String model = Files.readString(Path.of("processes", FILE));
        Page page = people.at("adm01").page();
        page.navigate("/admin");
        Locator models = page.locator("#models");
        Locator result = models.locator(".result");
        choose(models, model.replace("\"${registerIntake}\"", "\"${registerIntake}\" camunda:type=\"shell\""));

        models.locator("button.deploy").click();

        assertThat(result).hasText("有 1 处错误,不能部署。");
        assertThat(result).hasClass(Pattern.compile("refusal"));
        Locator finding = models.locator("#findings tr");
        assertThat(finding).containsText("系统任务“");
        assertThat(finding).containsText(Pattern.compile("文件第 \\d+ 行"));
        assertThat(finding).containsText("不得改由外部程序办理");
        finding.locator("button.id").click();
        assertThat(finding.locator("button.id")).hasClass(Pattern.compile("copied"));

        choose(models, model);
        assertThat(result).isHidden();
        assertThat(models.locator("table")).isHidden();
        models.locator("button[type=submit]").click();
        assertThat(result).hasText("检查通过,可以部署。");
        assertThat(result).hasClass(Pattern.compile("good"));
    }

    private static void choose(Locator models, String text) {
        models.locator("input[type=file]")
                .setInputFiles(new FilePayload(FILE, "application/xml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
