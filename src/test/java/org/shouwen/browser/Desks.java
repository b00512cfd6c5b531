package org.shouwen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The browsers of an office: each of the staff keeps one with one tab for the whole run, with the login and with the scripts
 * it has loaded and compiled, as it is in an office. Loading and compiling Tasklist was most of what these tests took.
 */
final class Desks {

    /** What a counter has: 1366 × 768. */
    private static final int WIDTH = 1366;

    private static final int HEIGHT = 768;

    private record Desk(String userId, String address, String locale) {}

    private final Browser chromium;
    private final Map<Desk, BrowserContext> kept = new HashMap<>();

    Desks(Browser chromium) {
        this.chromium = chromium;
    }

    BrowserContext of(String userId, String address, String locale) {
        return kept.computeIfAbsent(new Desk(userId, address, locale), desk -> browser(address, locale));
    }

    BrowserContext ofAStranger(String address) {
        return browser(address, "zh-CN");
    }

    /** As the next test wants to find it. */
    void tidy(BrowserContext browser) {
        if (!kept.containsValue(browser)) {
            browser.close();
            return;
        }
        List<Page> pages = browser.pages();
        // a tab that is closed while it loads may hang Chromium
        pages.forEach(page -> page.navigate("about:blank"));
        pages.stream().skip(1).forEach(Page::close);
    }

    private BrowserContext browser(String address, String locale) {
        BrowserContext browser = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai"));
        browser.setDefaultTimeout(Chromium.PATIENCE);
        return browser;
    }
}
