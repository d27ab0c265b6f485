package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** People in front of a real browser. Whatever their pages complain about is kept; see {@link #complaints()}. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

    /** Tasklist asks once more for a task that has just been completed; nobody sees the answer. */
    private static final Pattern GONE = Pattern.compile("status of 404.*/task/");

    private static final String AXE = script("/axe.min.js");

    /** Milliseconds until what a page should show counts as missing: a machine may be busy with another test. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    Chromium(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.origin = "http://localhost:" + port;
    }

    /** Somebody who has logged in and stands on the page of their role. */
    Page person(String username, int width, int height) {
        Page page = somebody(username, width, height);
        page.navigate("/");
        logIn(page, username);
        return page;
    }

    /** Fills in the login page this person stands on. */
    static void logIn(Page page, String username) {
        page.getByLabel("Usuário").fill(username);
        page.getByLabel("Senha").fill(username);
        page.locator("main button[type=submit]").click();
    }

    /** Somebody who has not logged in. */
    Page stranger(int width, int height) {
        return somebody("stranger", width, height);
    }

    private Page somebody(String username, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(username + ": " + error));
        page.onConsoleMessage(message -> {
            String said = message.text() + " " + message.location();
            if (message.type().equals("error") && !GONE.matcher(said).find()) {
                complaints.add(username + ": " + said);
            }
        });
        return page;
    }

    /** What of WCAG 2.2, A and AA, this page breaks, of the rules a machine can judge: one line for each element. */
    static List<String> violations(Page page) {
        return violations(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"));
    }

    /** Of them only the colours that are hard to read. */
    static List<String> badContrasts(Page page) {
        return violations(page, List.of("color-contrast"));
    }

    private static List<String> violations(Page page, List<String> rules) {
        page.evaluate(AXE);
        List<String> found = new ArrayList<>();
        ((List<?>) page.evaluate(
                        """
                        async rules => {
                          const found = await axe.run(document, { runOnly: rules, iframes: false });
                          return found.violations.flatMap(rule => rule.nodes.map(node =>
                            rule.id + ': ' + node.target.join(' ') + ' | ' + node.failureSummary.replace(/\\s+/g, ' ')));
                        }
                        """,
                        rules))
                .forEach(one -> found.add(String.valueOf(one)));
        return found;
    }

    /** Keeps the whole page as {@code name.png}, however long it is. */
    static void wholePage(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps what the person sees as {@code name.png}, for the manuals and for whoever looks at the build. */
    static void screenshot(Page page, String name) {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(picture).isNotEmpty();
    }

    private static String script(String name) {
        try (InputStream file = Chromium.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Script errors, refused resources and failed requests of all pages so far. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
