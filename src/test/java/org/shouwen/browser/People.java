package org.shouwen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Those who take part in a test, each at a browser of their own with nothing in it from before. */
final class People implements ExtensionContext.Store.CloseableResource {

    /** What a counter has: 1366 × 768. */
    private static final int WIDTH = 1366;

    private static final int HEIGHT = 768;

    private final Browser chromium;
    private final String address;
    private final List<BrowserContext> sessions = new ArrayList<>();

    People(Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Somebody who has not logged in. */
    Person stranger() {
        return stranger("zh-CN");
    }

    /** @param locale what the browser asks for */
    Person stranger(String locale) {
        BrowserContext session = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai"));
        sessions.add(session);
        return new Person(session.newPage());
    }

    /** Somebody of the demo staff, logged in and looking at the home page. */
    Person at(String userId) {
        Person person = stranger();
        person.logIn(userId);
        return person;
    }

    void photograph(Path folder) {
        List<Page> pages =
                sessions.stream().flatMap(session -> session.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(i + ".png")));
        }
    }

    @Override
    public void close() {
        sessions.forEach(BrowserContext::close);
    }
}
