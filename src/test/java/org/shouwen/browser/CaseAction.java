package org.shouwen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** An action of a case and its form, as 办件详情 offers them. */
final class CaseAction {

    private final Locator place;
    private final String label;

    private CaseAction(Locator place, String label) {
        this.place = place;
        this.label = label;
    }

    /** Opens the form. */
    static CaseAction of(Locator dossier, String label) {
        dossier.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        return new CaseAction(dossier.locator("details[open]"), label);
    }

    CaseAction fill(String field, String text) {
        field(field).fill(text);
        return this;
    }

    CaseAction choose(String field, String option) {
        field(field).selectOption(option);
        return this;
    }

    CaseAction send() {
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
        return this;
    }

    /** What is said in the form when the action is refused. */
    Locator refusal() {
        return place.getByRole(AriaRole.ALERT);
    }

    /** What the action has answered. */
    Locator answer() {
        assertThat(place.locator(".answer")).isVisible();
        return place.locator(".answer");
    }

    private Locator field(String name) {
        return place.getByLabel(name);
    }
}
