package dev.plantao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as people do it: portal and Tasklist of the packaged application, in a real browser. */
@Tag("browser")
class MainJobIT {

    @TempDir
    Path folder;

    @Test
    @DisplayName("README, Walk through: open as marcos, triage as camila, N1 to N2, ask, reply, answer as sueli")
    void theMainJob() throws Exception {
        try (PackagedApplication application = PackagedApplication.start(folder);
                Chromium chromium = new Chromium(application.port())) {
            Page marcos = chromium.person("marcos", 1280, 900);
            String number = opens(marcos);

            Page camila = chromium.person("camila", 1440, 900);
            TasklistPage desk = new TasklistPage(camila);
            desk.open("Triagem (prazo)", "Triar", number)
                    .claim()
                    .choose("demandType", "Parametrização")
                    .choose("action", "Análise no 1º nível")
                    .choose("dataSufficient", "Sim")
                    .screenshot("triagem")
                    .complete();
            desk.open("Fila N1", "Analisar \\(1º nível\\)", number).claim();
            marcos.reload();
            assertThat(marcos.locator(".stage")).hasText("Em atendimento");
            desk.tick("evidenceRead")
                    .write("checks", "Parâmetro conferido na filial 1.")
                    .write("effortMinutes", "12")
                    .choose("action", "Escalar ao 2º nível")
                    .choose("escalationReason", "Simulação")
                    .screenshot("analise-n1")
                    .complete();

            Page sueli = chromium.person("sueli", 1440, 900);
            TasklistPage lab = new TasklistPage(sueli);
            lab.open("Fila N2", "Analisar \\(2º nível\\)", number)
                    .claim()
                    .tick("evidenceRead")
                    .write("checks", "Simulado no ambiente padrão.")
                    .write("effortMinutes", "20")
                    .choose("action", "Perguntar ao cliente")
                    .write("question", "Em qual filial?")
                    .complete();

            marcos.reload();
            assertThat(marcos.locator(".stage")).hasText("Aguardando Cliente");
            assertThat(marcos.locator(".messages")).containsText("Em qual filial?");
            Chromium.screenshot(marcos, "portal-sua-vez");
            marcos.locator("textarea[name=text]").fill("Na filial 2.");
            marcos.locator("form.reply button[type=submit]").click();
            assertThat(marcos.locator(".stage")).hasText("Em atendimento");

            lab.open("Em andamento comigo", "Analisar \\(2º nível\\)", number)
                    .tick("evidenceRead")
                    .write("checks", "Filial 2 sem o parâmetro.")
                    .write("effortMinutes", "5")
                    .choose("action", "Responder")
                    .write("recommendation", "Ative o aviso na aba Reposição da filial 2.")
                    .screenshot("resposta-n2")
                    .complete();

            marcos.reload();
            assertThat(marcos.locator(".stage")).hasText("Finalizado");
            assertThat(marcos.locator(".messages")).containsText("Ative o aviso na aba Reposição da filial 2.");
            Chromium.screenshot(marcos, "portal-finalizado");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static String opens(Page marcos) {
        Chromium.screenshot(marcos, "portal-lista");
        marcos.getByRole(AriaRole.LINK, named("Nova Ocorrência")).click();
        marcos.getByRole(AriaRole.LINK, named("Estoque")).click();
        marcos.getByText("Não encontrei a resposta").click();
        marcos.locator("input[name=category][value=QUESTION]").check();
        marcos.locator("input[name=subject]").fill("Aviso de estoque mínimo por filial");
        marcos.locator("textarea[name=description]").fill("Como ativo o aviso de estoque mínimo por filial?");
        marcos.locator("textarea[name=impact]").fill("Menos ruptura");
        marcos.locator("input[name=blocksWork][value=no]").check();
        Chromium.screenshot(marcos, "portal-nova");
        marcos.getByRole(AriaRole.BUTTON, named("Abrir ocorrência")).click();
        assertThat(marcos.locator(".stage")).hasText("Aguardando atendimento");
        return marcos.locator(".detail-head .number").textContent();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
