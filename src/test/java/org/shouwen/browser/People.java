package org.shouwen.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Those who take part in a test, each at a browser of their own. */
final class People implements AutoCloseable {

    private static final String CHINESE = "zh-CN";

    private final Desks desks;
    private final String address;
    private final Set<BrowserContext> inUse = new LinkedHashSet<>();

    People(Desks desks, String address) {
        this.desks = desks;
        this.address = address;
    }

    /** Somebody who has not logged in, at a browser with nothing in it from before. */
    Person stranger() {
        return new Person(pageOf(desks.ofAStranger(address)));
    }

    /** Somebody of the demo staff, logged in and looking at the home page. */
    Person at(String userId) {
        return at(userId, CHINESE);
    }

    /** @param locale what the browser asks for */
    Person at(String userId, String locale) {
        Person person = new Person(pageOf(desks.of(userId, address, locale)));
        person.isAtWork(userId);
        return person;
    }

    void photograph(Path folder) {
        List<Page> pages =
                inUse.stream().flatMap(browser -> browser.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(i + ".png")));
        }
    }

    @Override
    public void close() {
        inUse.forEach(desks::tidy);
    }

    private Page pageOf(BrowserContext browser) {
        inUse.add(browser);
        return browser.pages().isEmpty() ? browser.newPage() : browser.pages().get(0);
    }
}
