package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of ours by the rules of WCAG 2.2 AA that a machine can judge: by day, by night and on a narrow phone. On
 * PostgreSQL, which so answers each of them too.
 */
@Tag("browser")
class AccessibilityIT {

    @TempDir
    Path folder;

    private final Map<String, List<String>> violations = new LinkedHashMap<>();

    @Test
    @DisplayName("WCAG 2.2 AA: no violation on any page of ours, in light, dark and at 360 px")
    void noPageHasAViolation() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                PackagedApplication application = PackagedApplication.start(folder, PackagedApplication.on(postgres));
                Chromium chromium = new Chromium(application.port())) {
            strangers(watched(chromium.stranger(1280, 900)));
            String number = contacts(watched(chromium.person("marcos", 1280, 900)));
            quote(watched(chromium.person("otavio", 1280, 900)));
            term(watched(chromium.person("helena", 1280, 900)));
            team(watched(chromium.person("miriam", 1280, 900)), number);
            tasklist(watched(chromium.person("camila", 1280, 900)));
        }
        assertThat(violations).isEmpty();
    }

    /** The page of an error keeps the rules, too, and would hide that it was not the one that was asked for. */
    private Page watched(Page page) {
        page.onResponse(answer -> {
            if (answer.status() >= 500 && !answer.url().endsWith("/error")) {
                violations.put(answer.url(), List.of("answered " + answer.status()));
            }
        });
        return page;
    }

    private void strangers(Page nobody) {
        visit(nobody, "/login", "login");
        visit(nobody, "/login?erro", "login-recusado");
        visit(nobody, "/login?saiu", "login-saiu");
        visit(nobody, "/login?expirou", "login-expirou");
        visit(nobody, "/error", "erro-5xx");
        visit(nobody, "/conhecimento", "conhecimento");
        visit(nobody, "/conhecimento?q=nada+disso", "conhecimento-vazio");
    }

    /** @return the number of the occurrence that was looked at */
    private String contacts(Page marcos) {
        visit(marcos, "/portal", "portal-lista");
        visit(marcos, "/portal?situacao=encerradas", "portal-encerradas");
        visit(marcos, "/portal?q=nada+disso", "portal-vazio");
        visit(marcos, "/portal/ocorrencias/nova", "nova-modulo");
        visit(marcos, "/portal/ocorrencias/nova?modulo=sales", "nova-faq");
        visit(marcos, "/portal/ocorrencias/nova?modulo=sales&etapa=formulario", "nova-formulario");
        marcos.onDialog(Dialog::accept);
        marcos.locator("#subject").fill("Frete errado");
        visit(marcos, "/portal/ocorrencias/nova?modulo=sales&etapa=formulario&subject=frete", "nova-rascunho");
        visit(marcos, "/portal", "portal-rascunho");
        marcos.navigate("/portal/ocorrencias/nova?modulo=sales&etapa=formulario");
        marcos.locator("#subject").fill("");
        marcos.locator("#category-PROBLEM").check();
        marcos.locator("#blocksWork-yes").check();
        press(marcos, "Abrir ocorrência");
        look(marcos, "nova-recusada");

        marcos.navigate("/portal");
        marcos.locator(".row-main").first().click();
        look(marcos, "portal-ocorrencia");
        String number = marcos.locator(".detail-head .number").textContent();
        press(marcos, "Enviar");
        look(marcos, "portal-resposta-recusada");
        visit(marcos, "/portal/ocorrencias/" + number + "/extrato", "portal-extrato");
        visit(marcos, "/portal/ocorrencias/" + number + "/cancelar", "portal-cancelar");
        press(marcos, "Cancelar ocorrência");
        look(marcos, "portal-cancelar-recusado");
        marcos.navigate("/portal?situacao=encerradas");
        marcos.locator(".row-main").first().click();
        look(marcos, "portal-encerrada");
        visit(marcos, "/outbox", "erro-403");
        visit(marcos, "/portal/ocorrencias/OC-2026-999999", "erro-404");
        visit(marcos, "/portal?antes=x", "erro-4xx");
        return number;
    }

    private void quote(Page otavio) {
        otavio.navigate("/portal?q=centro+de+custo");
        otavio.locator(".row-main").first().click();
        look(otavio, "portal-orcamento-pedido");
        otavio.locator("a[href$='/orcamento']").first().click();
        look(otavio, "portal-orcamento");
        press(otavio, "Enviar resposta");
        look(otavio, "portal-orcamento-recusado");
    }

    private void term(Page helena) {
        helena.navigate("/portal?q=grava+em+branco");
        helena.locator(".row-main").first().click();
        look(helena, "portal-termo-pedido");
        helena.locator("a[href$='/termo']").first().click();
        look(helena, "portal-termo");
        press(helena, "Enviar resposta");
        look(helena, "portal-termo-recusado");
    }

    private void team(Page miriam, String number) {
        visit(miriam, "/placar", "placar");
        visit(miriam, "/ocorrencias", "ocorrencias");
        visit(miriam, "/ocorrencias?texto=o&prioridade=HIGH&situacao=todas", "ocorrencias-filtradas");
        visit(miriam, "/ocorrencias?texto=nada+disso", "ocorrencias-vazio");
        visit(miriam, "/ocorrencias/" + number + "/extrato", "extrato");
        visit(miriam, "/ocorrencias/" + number, "ocorrencia");
        miriam.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        press(miriam, "Reclassificar");
        look(miriam, "ocorrencia-recusada");
        miriam.navigate("/ocorrencias");
        Locator picks = miriam.locator(".pick input:enabled");
        picks.nth(0).check();
        picks.nth(1).check();
        miriam.locator("#analista").selectOption("camila");
        miriam.locator(".bulk button").click();
        look(miriam, "atribuicao");
        phone(miriam);
        visit(miriam, "/ocorrencias/" + number + "/textos", "textos-prontos");
        visit(miriam, "/base-de-conhecimento?situacao=todas", "base");
        visit(miriam, "/base-de-conhecimento/nova", "base-nova");
        visit(miriam, "/base-de-conhecimento/1", "base-entrada");
        visit(miriam, "/textos-oficiais", "textos");
        visit(miriam, "/textos-oficiais/OCCURRENCE_OPENED", "texto");
        visit(miriam, "/textos-oficiais/novo", "texto-novo");
        visit(miriam, "/calendarios", "calendarios");
        visit(miriam, "/calendarios/novo", "calendario-novo");
        visit(miriam, "/calendarios/business", "calendario");
        visit(miriam, "/calendarios/empresas", "calendario-empresas");
        visit(miriam, "/calendarios/empresas/1", "calendario-empresa");
        visit(miriam, "/contratos", "contratos");
        visit(miriam, "/contratos/1", "contrato");
        visit(miriam, "/penalidades", "penalidades");
        visit(miriam, "/penalidades/1/2026-11", "penalidade");
        visit(miriam, "/versoes", "versoes");
        visit(miriam, "/previsao", "previsao");
        visit(miriam, "/parametros", "parametros");
        visit(miriam, "/parametros/release.cycle", "parametro");
        miriam.locator("#value").fill("segunda-feira");
        press(miriam, "Salvar");
        look(miriam, "parametro-recusado");
        visit(miriam, "/integracoes", "integracoes");
        miriam.locator("#name").fill("Rastreador");
        miriam.locator("#url").fill("https://example.org/plantao");
        miriam.locator("#nova button").click();
        look(miriam, "integracao");
        visit(miriam, "/outbox", "outbox");
        visit(miriam, "/outbox?numero=OC-2026-999999", "outbox-vazia");
        miriam.navigate("/outbox");
        miriam.locator(".row-main").first().click();
        look(miriam, "outbox-mail");
        miriam.setContent(miriam.locator("iframe").getAttribute("srcdoc"));
        look(miriam, "mail");
    }

    private void phone(Page miriam) {
        miriam.onDialog(Dialog::accept);
        visit(miriam, "/ligacoes", "ligacoes");
        miriam.locator("#search").fill("a");
        miriam.locator(".contact-option").first().waitFor();
        look(miriam, "ligacoes-contatos");
        press(miriam, "Atender agora");
        look(miriam, "ligacoes-recusada");
        miriam.locator("#caller").fill("Joana");
        miriam.locator("#phone").fill("(16) 5555-0143");
        miriam.locator("#phoneReason").selectOption("CANNOT_OPEN");
        miriam.locator(".contact-option input").nth(1).check();
        press(miriam, "Atender agora");
        look(miriam, "ligacao");
        String call = miriam.url();
        visit(miriam, call + "/abrir", "ligacao-abrir");
        miriam.locator("#module").selectOption("sales");
        miriam.locator("#respostas").waitFor();
        press(miriam, "Abrir ocorrência");
        look(miriam, "ligacao-abrir-recusada");
        miriam.navigate(call);
        press(miriam, "Registrar na ocorrência");
        look(miriam, "ligacao-recusada");
        miriam.navigate(call);
        press(miriam, "A ligação caiu");
        visit(miriam, call, "ligacao-encerrada");
    }

    /** Tasklist is Camunda's: what it gets wrong is told and no failure of ours. */
    private static void tasklist(Page camila) {
        camila.locator("li.task").first().click();
        camila.locator(".fjs-form").waitFor();
        Chromium.violations(camila).forEach(one -> System.out.println("Tasklist: " + one));
    }

    private void visit(Page page, String address, String name) {
        page.navigate(address);
        look(page, name);
    }

    private void look(Page page, String name) {
        for (Look look : Look.values()) {
            look.at(page);
            List<String> found = look.onlyColours() ? Chromium.badContrasts(page) : Chromium.violations(page);
            if (!found.isEmpty()) {
                violations.put(name + ", " + look, found);
            }
            if (System.getProperty("screenshots") != null) {
                Chromium.wholePage(page, name + "-" + look);
            }
        }
        Look.LIGHT.at(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
