package dev.plantao.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Camunda Tasklist as an analyst uses it: a queue, a task, its form. */
final class TasklistPage {

    private static final Pattern LIST = Pattern.compile("/filter/[^/]+/list");

    private final Page page;

    TasklistPage(Page page) {
        this.page = page;
    }

    /** Opens a queue by its label and, in the list that comes, the task whose name begins so and bears the number. */
    TasklistPage open(String queue, String task, String number) {
        page.waitForResponse(response -> LIST.matcher(response.url()).find(), () -> page.locator(
                        ".task-filters a", new Page.LocatorOptions().setHasText(queue))
                .first()
                .click());
        page.locator("li.task", new Page.LocatorOptions().setHasText(Pattern.compile(task + ".*" + number)))
                .click();
        page.locator(".fjs-form").waitFor();
        return this;
    }

    TasklistPage claim() {
        page.locator("button.claim").click();
        page.locator("button.unclaim").waitFor();
        page.locator(".fjs-form").waitFor();
        return this;
    }

    TasklistPage choose(String key, String option) {
        Locator field = field(key);
        if (field.locator("input[type=radio]").count() > 0) {
            field.getByRole(AriaRole.RADIO, exactly(option)).check();
        } else {
            field.locator(".fjs-input-group").click();
            field.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                    .first()
                    .click();
        }
        return this;
    }

    TasklistPage write(String key, String text) {
        field(key).locator("input, textarea").first().fill(text);
        return this;
    }

    TasklistPage tick(String key) {
        field(key).locator("input[type=checkbox]").check();
        return this;
    }

    TasklistPage screenshot(String name) {
        page.locator(".fjs-form").scrollIntoViewIfNeeded();
        Chromium.screenshot(page, name);
        return this;
    }

    /** Completes the task and waits until Tasklist has taken it away. */
    void complete() {
        page.locator(".form-actions .btn-primary").click();
        page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Locator field(String key) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("[id$='-Field_" + key + "']")
                                .or(page.locator("[id*='-Field_" + key + "-']"))))
                .last();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
