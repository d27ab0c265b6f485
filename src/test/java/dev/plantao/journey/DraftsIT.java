package dev.plantao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that were typed and not sent: the session ends, somebody else logs in, the writer comes back. */
@Tag("browser")
@RunningApplication
class DraftsIT {

    private static final String FORM = "/portal/ocorrencias/nova?modulo=sales&etapa=formulario";

    /** A screenshot in the clipboard, as the browser hands it to the page. */
    private static final String PASTE =
            """
            async place => {
              const canvas = document.createElement('canvas');
              canvas.width = 40; canvas.height = 30;
              const picture = await new Promise(done => canvas.toBlob(done, 'image/png'));
              const data = new DataTransfer();
              data.items.add(new File([picture], 'image.png', { type: 'image/png' }));
              place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Test
    @DisplayName("F10: an opening survives the end of a session, for its writer only, and is gone once it is sent")
    void anOpeningSurvives() {
        world.load();
        try (Chromium chromium = new Chromium(port)) {
            Page page = chromium.person("helena", 1280, 900);
            page.navigate(FORM);
            fill(page, "Rascunho da Helena");
            endSession(page);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("[role=alert]")).containsText("Sua sessão terminou.");
            Chromium.screenshot(page, "sessao-terminou");

            Chromium.logIn(page, "marcos");
            page.navigate(FORM);
            assertThat(page.locator("#subject")).hasValue("");
            assertThat(page.locator("[data-draft-note]")).isHidden();
            page.navigate("/portal");
            assertThat(page.locator("[data-drafts]")).isHidden();

            endSession(page);
            page.navigate("/portal");
            Chromium.logIn(page, "helena");
            Locator unsent = page.locator("[data-drafts]");
            assertThat(unsent).containsText("Nova Ocorrência · Vendas");
            unsent.locator("a").click();
            assertThat(page.locator("#subject")).hasValue("Rascunho da Helena");
            assertThat(page.locator("#blocksWork-no")).isChecked();
            assertThat(page.locator("[data-draft-note]")).containsText("Recuperamos o que você escreveu");
            assertThat(page.locator("[data-drafts]")).hasCount(0);
            Chromium.screenshot(page, "rascunho-de-volta");

            page.locator("#description").evaluate(PASTE);
            assertThat(page.locator(".chosen-files li")).hasCount(1);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".alert-success")).containsText("Guarde o número");
            assertThat(page.locator(".sent-files img")).hasCount(1);
            page.navigate(FORM);
            assertThat(page.locator("#subject")).hasValue("");
            assertThat(page.locator("[data-draft-note]")).isHidden();

            page.locator("#subject").pressSequentially("rascunho");
            assertThat(page.locator(".repeats")).containsText("Rascunho da Helena");
            assertThat(page.locator("[name=duplicateOf][value='']")).isChecked();
            page.locator(".repeats").scrollIntoViewIfNeeded();
            Chromium.screenshot(page, "repetida");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("F10: a reply comes back right after the login, and may be discarded; logging out forgets it")
    void aReplySurvives() {
        world.load();
        try (Chromium chromium = new Chromium(port)) {
            Page page = chromium.person("otavio", 1280, 900);
            page.navigate(FORM);
            fill(page, "Para responder");
            page.locator("main button[type=submit]").click();
            page.locator("#text").fill("Uma resposta comprida");
            endSession(page);
            page.locator("form.reply button[type=submit]").click();
            Chromium.logIn(page, "otavio");
            assertThat(page.locator("#text")).hasValue("Uma resposta comprida");
            page.locator("[data-draft-discard]").click();
            assertThat(page.locator("#text")).hasValue("");
            page.reload();
            assertThat(page.locator("#text")).hasValue("");

            page.locator("#text").fill("Outra");
            page.locator("form.reply button[type=submit]").click();
            assertThat(page.locator(".alert-success")).containsText("Mensagem enviada.");
            assertThat(page.locator("#text")).hasValue("");
            page.locator("#text").fill("Fica para depois");
            page.onDialog(leave -> leave.accept());
            page.locator("[data-logout] button").click();
            page.waitForURL("**/login?saiu");
            assertThat((int) page.evaluate("() => localStorage.length")).isZero();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("F10: what the team writes survives, too: an opening by phone with who was picked, and a reason")
    void whatTheTeamWritesSurvives() {
        world.load();
        try (Chromium chromium = new Chromium(port)) {
            Page page = chromium.person("camila", 1280, 900);
            page.navigate("/ligacoes");
            page.locator("#caller").fill("Alguém da Serra Azul");
            page.locator("#phone").fill("(16) 5555-0143");
            page.locator("#phoneReason").selectOption("CANNOT_OPEN");
            page.locator("main button[value=atender]:visible").last().click();
            page.locator(".call-open a").click();
            // Its look-ups begin with its scripts.
            page.waitForLoadState();

            page.locator("#search").fill("");
            page.locator("#search").pressSequentially("serra joana");
            assertThat(page.locator("#contatos-aviso")).containsText("1 contato encontrado.");
            page.locator("#search").press("ArrowDown");
            page.keyboard().press("Space");
            assertThat(page.locator("#contatos input[type=radio]")).isChecked();
            page.locator("#module").selectOption("sales");
            assertThat(page.locator("#ajuda")).containsText("Perguntas frequentes");
            fill(page, "Rascunho da Camila");
            endSession(page);
            page.locator("#abertura .actions button").click();
            assertThat(page.locator("[role=alert]")).containsText("Sua sessão terminou.");
            Chromium.logIn(page, "camila");

            assertThat(page.locator("#subject")).hasValue("Rascunho da Camila");
            assertThat(page.locator("#search")).hasValue("serra joana");
            assertThat(page.locator("#contatos input[type=radio]")).isChecked();
            assertThat(page.locator("#ajuda")).containsText("Perguntas frequentes");
            Chromium.screenshot(page, "abertura-de-volta");
            page.locator("#abertura .actions button").click();
            assertThat(page.locator(".alert-success")).containsText("aberta.");

            page.locator(".conversation .others a").first().click();
            page.locator("#reclassificar summary").click();
            page.locator("#reason").fill("Uma razão comprida");
            endSession(page);
            page.locator("#reclassificar button[type=submit]").click();
            Chromium.logIn(page, "camila");
            assertThat(page.locator("#reason")).isVisible();
            assertThat(page.locator("#reason")).hasValue("Uma razão comprida");
            page.locator("#reclassificar [data-draft-discard]").click();
            page.reload();
            assertThat(page.locator("#reason")).isHidden();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void fill(Page page, String subject) {
        page.locator("#category-QUESTION").check();
        page.locator("#subject").fill(subject);
        page.locator("#description").fill("Veja a tela.");
        page.locator("#impact").fill("Menos retrabalho");
        page.locator("#blocksWork-no").check();
    }

    /** As after half an hour without a click: the browser still holds the cookie of a session that is no more. */
    private static void endSession(Page page) {
        String origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        page.context().addCookies(List.of(new Cookie("PLANTAO", "0123456789ABCDEF").setUrl(origin)));
    }
}
