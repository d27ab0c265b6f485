package dev.plantao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plantao.occurrence.attachment.Samples.image;
import static dev.plantao.occurrence.attachment.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as people send them: chosen, dropped and pasted in the portal, uploaded in Tasklist. */
@Tag("browser")
@RunningApplication
class FilesIT {

    /** What dropping and pasting a file does, as the browser tells the page. */
    private static final String GIVE =
            """
            (place, way) => {
              const data = new DataTransfer();
              data.items.add(new File(['ERROR falha'], way + '.log', { type: 'text/plain' }));
              place.dispatchEvent(way === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Test
    @DisplayName("UNO-B-18, AC19: the customer chooses, drops and pastes; the team adds an internal file only it sees")
    void filesGoBothWays() {
        world.load();
        try (Chromium chromium = new Chromium(port)) {
            Page helena = chromium.person("helena", 390, 844);
            helena.navigate("/portal/ocorrencias/nova?modulo=sales&etapa=formulario");
            helena.locator("input[name=category][value=QUESTION]").check();
            helena.locator("#subject").fill("Com arquivos");
            helena.locator("#description").fill("Veja a tela.");
            helena.locator("#impact").fill("Menos retrabalho");
            helena.locator("#blocksWork-no").check();
            helena.locator("#file").setInputFiles(new FilePayload("tela.png", "image/png", image("png", 300, 200)));
            helena.locator("#description").evaluate(GIVE, "drop");
            helena.locator("#description").evaluate(GIVE, "paste");
            Locator chosen = helena.locator(".chosen-files li");
            assertThat(chosen).hasCount(3);
            chosen.nth(2).getByText("Remover").click();
            assertThat(chosen).hasCount(2);
            Chromium.screenshot(helena, "arquivos-escolhidos");
            helena.getByText("Abrir ocorrência").click();
            assertThat(helena.locator(".report .sent-files li")).hasCount(2);
            assertThat(helena.locator(".sent-files img")).hasJSProperty("complete", true);
            assertThat((int) helena.locator(".sent-files img").evaluate("image => image.naturalWidth"))
                    .isEqualTo(300);
            Chromium.screenshot(helena, "arquivos-enviados");
            String number = helena.locator(".detail-line .number").textContent();

            Page camila = chromium.person("camila", 1440, 900);
            new TasklistPage(camila).open("Triagem (prazo)", "Triar", number);
            camila.getByText("Ocorrência", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            Locator files = camila.locator(".oc-file");
            assertThat(files).hasCount(2);
            camila.locator(".oc-uploader input[type=file]")
                    .setInputFiles(new FilePayload("nota.svg", "image/svg+xml", text("<svg/>")));
            assertThat(camila.locator(".oc-uploader .oc-error")).containsText("tipo que não recebemos");
            camila.locator(".oc-uploader input[type=file]")
                    .setInputFiles(new FilePayload("segredo.txt", "text/plain", text("oi")));
            assertThat(files).hasCount(3);
            assertThat(camila.locator(".oc-messages")).containsText("Arquivo enviado: segredo.txt");
            Chromium.screenshot(camila, "arquivos-tarefa");

            helena.reload();
            assertThat(helena.locator("main")).not().containsText("segredo.txt");
            assertThat(chromium.complaints())
                    .filteredOn(one -> !one.contains("400"))
                    .isEmpty();
        }
    }
}
