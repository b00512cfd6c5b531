package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nobody replaces data that others rely on without having seen what changes. */
@BrowserTest
class ImportTest {

    @Test
    void whatAnImportRemovesIsShownAndOnlyDoneWhenConfirmed(People people) {
        Page page = people.at("adm01").page();
        page.navigate("/admin");
        assertThat(page.getByText("工作人员名册")).hasCount(0);
        String read = (String) page.evaluate("fetch('/api/admin/guidance').then((answer) => answer.text())");
        String shorter = (String) page.evaluate(
                "(text) => { const all = JSON.parse(text); all.entries.pop(); return JSON.stringify(all); }", read);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator result = page.locator("[data-api='/api/admin/guidance'] .result");

        choose(page, shorter);
        assertThat(dialog).containsText("将删除 1 项");
        assertThat(dialog).containsText("其余 11 项不变");
        dialog.getByText("取消").click();
        assertThat(result).hasText("没有导入,内容没有变化。");

        choose(page, read);
        assertThat(dialog).containsText("没有需要导入的改动");
        dialog.getByText("关闭").click();

        choose(page, shorter);
        dialog.getByText("确认导入").click();
        assertThat(result).hasText("已导入。");

        choose(page, read);
        assertThat(dialog).containsText("将新增 1 项");
        dialog.getByText("确认导入").click();
        assertThat(result).hasText("已导入。");

        choose(page, "{}");
        assertThat(result).containsText("缺少“entries”");
    }

    @Test
    void theSystemAdministratorFindsTheRosterThere(People people) {
        Page page = people.at("admin").page();
        page.navigate("/admin");

        assertThat(page.getByText("工作人员名册")).isVisible();
    }

    private static void choose(Page page, String json) {
        page.getByLabel("指引目录文件")
                .setInputFiles(
                        new FilePayload("guidance.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }
}
