package dev.plantao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.knowledge.Resolutions;
import dev.plantao.process.Desk;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("Level 0: for anybody, at any time (UNO-M-30, UNO-M-38, UNO-M-39)")
class KnowledgePageTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private StatementLog log;

    @BeforeEach
    void monday() {
        world.load();
        desk.at("2026-11-23T09:00");
    }

    private int solved() {
        return resolutions.count(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private Visitor stranger() {
        return new Visitor(port);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = stranger();
        assertThat(visitor.logIn(username, username).statusCode()).isEqualTo(302);
        return visitor;
    }

    @Test
    @DisplayName("UNO-M-30: one search over the four kinds, without login")
    void oneSearchOverTheFourKinds() {
        HttpResponse<String> page = stranger().get("/conhecimento?modulo=sales");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Como cancelo um pedido", "Manual de Vendas", "Promoções que se sobrepõem")
                .contains("Do orçamento à nota fiscal", "Pergunta frequente", "Artigo", "Curso", "Entrar")
                .contains("href=\"/portal/ocorrencias/nova?modulo=sales\"")
                .doesNotContain("Manual de Estoque", "https://manual.aurora.example");
        assertThat(stranger().get("/conhecimento?modulo=sales&tipo=COURSE").body())
                .contains("Do orçamento à nota fiscal")
                .doesNotContain("Manual de Vendas");
    }

    @Test
    @DisplayName("words in any order, with or without accents; signs of the database are mere signs")
    void searchesByWords() {
        Visitor stranger = stranger();

        assertThat(stranger.get("/conhecimento?q=MINIMO+estoque").body())
                .contains("Como configuro o aviso de estoque mínimo?")
                .doesNotContain("Como reabro um caixa fechado?");
        assertThat(stranger.get("/conhecimento?q=m%C3%ADnimo+xyzzy").body()).contains("Nada encontrado");
        assertThat(stranger.get("/conhecimento?q=%25").body()).contains("Nada encontrado");
        assertThat(stranger.get("/conhecimento?q=%3Cscript%3E&modulo=nenhum&tipo=OUTRO")
                        .body())
                .contains("Nada encontrado")
                .doesNotContain("<script>");
    }

    @Test
    @DisplayName("bounded: fifteen entries a page, and the way to the next")
    void isBounded() {
        for (int i = 0; i < 17; i++) {
            knowledge.add(KnowledgeEntry.faq("mobility", "Pergunta zumbi " + i, "Resposta."));
        }
        String first = stranger().get("/conhecimento?q=zumbi").body();
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);

        assertThat(Pattern.compile("Pergunta zumbi \\d+</h2>").matcher(first).results())
                .hasSize(15);
        assertThat(next.find()).isTrue();
        assertThat(stranger().get(next.group(1).replace("&amp;", "&")).body()).contains("Pergunta zumbi 16");
        assertThat(log.of(() -> knowledge.browse("zumbi", KnowledgeKind.FAQ, null, 0, 16)))
                .hasSize(1);
    }

    @Test
    @DisplayName("questions and answers come first, and no page repeats or skips what another shows")
    void questionsComeFirst() {
        List<KnowledgeEntry> all = knowledge.browse("", null, null, 0, 500);
        List<KnowledgeEntry> paged = new ArrayList<>();
        for (List<KnowledgeEntry> page = knowledge.browse("", null, null, 0, 4); !page.isEmpty(); ) {
            paged.addAll(page);
            page = knowledge.browse("", null, null, page.get(page.size() - 1).id(), 4);
        }

        assertThat(paged)
                .extracting(KnowledgeEntry::id)
                .isEqualTo(all.stream().map(KnowledgeEntry::id).toList());
        assertThat(all.get(0).kind()).isEqualTo(KnowledgeKind.FAQ);
        assertThat(all.get(all.size() - 1).kind()).isNotEqualTo(KnowledgeKind.FAQ);
    }

    @Test
    void draftsAreNotForReaders() {
        knowledge.add(KnowledgeEntry.draft("sales", "Rascunho quimera", "Ainda não.", "OC-2026-000001"));

        assertThat(stranger().get("/conhecimento?q=quimera").body())
                .contains("Nada encontrado")
                .doesNotContain("Rascunho quimera");
    }

    @Test
    @DisplayName("UNO-M-38: a company that is still being implemented reads as everybody does")
    void independentOfEligibility() {
        assertThat(loggedIn("paulo").get("/conhecimento?modulo=purchasing").body())
                .contains("Posso receber uma nota sem pedido?", "Paulo");
        assertThat(loggedIn("camila").get("/conhecimento").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("UNO-M-39: \"isto resolveu\" counts once a session; a draft answers nothing")
    void whatIsSolvedIsCountedOnce() {
        KnowledgeEntry answer = knowledge.published("sales").get(0);
        Visitor stranger = stranger();
        stranger.get("/conhecimento");
        int before = solved();

        HttpResponse<String> thanks =
                stranger.post("/conhecimento/" + answer.id() + "/resolveu", "q=pedido&modulo=//mau.example", FORM);
        stranger.post("/conhecimento/" + answer.id() + "/resolveu", "", FORM);

        assertThat(thanks.headers().firstValue("Location"))
                .hasValueSatisfying(there ->
                        assertThat(there).contains("/conhecimento?q=pedido").startsWith("http://localhost"));
        assertThat(stranger.get("/conhecimento").body()).contains("Que bom que resolveu");
        assertThat(solved()).isEqualTo(before + 1);
        KnowledgeEntry draft = KnowledgeEntry.draft("sales", "Rascunho", "Ainda não.", "OC-2026-000001");
        knowledge.add(draft);
        stranger.post("/conhecimento/" + draft.id() + "/resolveu", "", FORM);
        stranger.post("/conhecimento/99999999/resolveu", "", FORM);
        assertThat(solved()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("A10: another site cannot count")
    void anotherSiteCannotCount() {
        KnowledgeEntry answer = knowledge.published("sales").get(0);

        assertThat(stranger()
                        .postBlindly("/conhecimento/" + answer.id() + "/resolveu", "", FORM)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("UNO-M-39: \"minha dúvida foi resolvida\", in Nova Ocorrência, counts too")
    void whatIsSolvedBeforeOpeningIsCounted() {
        Visitor marcos = loggedIn("marcos");
        assertThat(marcos.get("/portal/ocorrencias/nova?modulo=sales").body())
                .contains("action=\"/portal/ocorrencias/nova/resolvida\"");
        int before = solved();

        HttpResponse<String> done = marcos.post("/portal/ocorrencias/nova/resolvida", "modulo=sales", FORM);

        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/portal"));
        assertThat(marcos.get("/portal").body()).contains("Que bom que resolveu");
        assertThat(solved()).isEqualTo(before + 1);
        marcos.post("/portal/ocorrencias/nova/resolvida", "modulo=nenhum", FORM);
        assertThat(solved()).isEqualTo(before + 1);
    }

    @Test
    void theLoginLeadsThere() {
        assertThat(stranger().get("/login").body()).contains("href=\"/conhecimento\"");
    }
}
