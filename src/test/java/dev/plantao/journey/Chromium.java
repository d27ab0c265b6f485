package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People in front of a real browser. Whatever their pages complain about is kept; see {@link #complaints()}. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

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
        this.origin = "http://localhost:" + port;
    }

    /** Somebody who has logged in and stands on the page of their role. */
    Page person(String username, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(username + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(username + ": " + message.text());
            }
        });
        page.navigate("/");
        page.getByLabel("Usuário").fill(username);
        page.getByLabel("Senha").fill(username);
        page.locator("button[type=submit]").click();
        return page;
    }

    /** Keeps what the person sees as {@code name.png}, for the manuals and for whoever looks at the build. */
    static void screenshot(Page page, String name) {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(picture).isNotEmpty();
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
