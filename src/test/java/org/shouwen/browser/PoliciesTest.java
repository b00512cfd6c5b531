package org.shouwen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Our pages do nothing that they have told the browser not to allow. */
@BrowserTest
class PoliciesTest {

    @Test
    void noPageBreaksItsOwnPolicy(People people) {
        List<String> broken = new CopyOnWriteArrayList<>();
        Page stranger = people.stranger().page();
        listen(stranger, broken);
        visit(stranger, "/login", "/public/progress", "/public/rating/none", "/no-such-page");
        Page admin = people.at("adm01").page();
        listen(admin, broken);
        visit(admin, "/", "/admin", "/actuator/metrics", "/no-such-page");
        admin.navigate("/admin");
        admin.locator("#templates .preview").click();
        admin.frameLocator("#preview").locator(".sheet").waitFor();
        assertThat(admin.frameLocator("#preview").locator(".sheet").evaluate("e => getComputedStyle(e).position"))
                .isEqualTo("relative");
        Page oversight = people.at("ov01").page();
        listen(oversight, broken);
        visit(oversight, "/", "/complaints", "/complaints/new", "/complaints/assessments", "/escalations");
        Person clerk = people.at("clerk01");
        listen(clerk.page(), broken);
        clerk.registerConsultation()
                .tick("来访")
                .tick("政策咨询")
                .fill("事由", "居保待遇何时发放")
                .fill("姓名", "赵虚丁")
                .fill("联系电话", "13900010077")
                .submit();
        clerk.findCase("13900010077");
        String number = clerk.page().url().replaceAll(".*/", "");
        visit(clerk.page(), "/", "/cases", "/cases/" + number, "/cases/" + number + "/receipt");

        assertThat(broken).isEmpty();
    }

    private static void visit(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static void listen(Page page, List<String> broken) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Permissions")) {
                broken.add(page.url() + ": " + message.text());
            }
        });
    }
}
