package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** A form as Tasklist shows it. */
final class Form {

    private final Page page;
    private final Locator place;
    private final Locator button;

    private Form(Page page, Locator place, String button) {
        this.page = page;
        this.place = place;
        this.button = place.locator("button[ng-click='" + button + "']");
        assertThat(this.button).isEnabled();
    }

    static Form toStart(Page page) {
        return new Form(page, page.locator(".modal-dialog"), "startProcessInstance()");
    }

    static Form ofTask(Page page, String name) {
        Locator details = page.locator(".task-details");
        details.getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .waitFor();
        return new Form(page, details, "complete()");
    }

    Locator place() {
        return place;
    }

    Form fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Radio button or checkbox. */
    Form tick(String label) {
        field(label).check();
        return this;
    }

    Form untick(String label) {
        field(label).uncheck();
        return this;
    }

    /** From a list that drops down. */
    Form choose(String label, String option) {
        Locator name = page.locator(".fjs-form-field-label", new Page.LocatorOptions().setHasText(named(label)));
        Locator list = place.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHas(name));
        list.locator(".fjs-input-group").click();
        list.getByText(option).click();
        return this;
    }

    Locator field(String label) {
        return place.getByLabel(named(label));
    }

    /** A field that must be filled in has an asterisk behind its name. */
    private static Pattern named(String label) {
        return Pattern.compile("^\\s*" + label + "\\*?\\s*$");
    }

    /**
     * Date and time by keyboard and list.
     *
     * @param date yyyy/MM/dd
     * @param time HH:mm, one of those that are offered
     */
    Form at(String dateLabel, String date, String timeLabel, String time) {
        field(dateLabel).fill(date);
        field(dateLabel).press("Enter");
        field(timeLabel).click();
        place.getByText(time, new Locator.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** Sends the form, and does not look at what comes of it. */
    Response send() {
        return page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), button::click);
    }

    /** Presses the button of a form that is not complete, and so is not sent. */
    Form press() {
        button.click();
        return this;
    }

    void submit() {
        Response answer = send();
        if (!answer.ok()) {
            throw new AssertionError("refused: " + answer.text());
        }
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** The red box that says so. */
    Locator refusal(String sentence) {
        return page.locator(".alert-danger")
                .filter(new Locator.FilterOptions().setHasText(sentence).setVisible(true));
    }
}
