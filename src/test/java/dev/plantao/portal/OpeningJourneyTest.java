package dev.plantao.portal;

import static dev.plantao.occurrence.attachment.Samples.image;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Multipart;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DisplayName("AC01: from the module to an occurrence on the wall")
class OpeningJourneyTest {

    private static final String NEW = "/portal/ocorrencias/nova";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcClient jdbc;

    private Visitor marcos;

    @BeforeEach
    void marcosIsAtThePortal() {
        world.load();
        desk.at("2026-11-23T09:00");
        marcos = loggedIn("marcos");
    }

    @Test
    @DisplayName(
            "UNO-B-18, 20, 21, 28, CON-02, 13, 14, AGE-21: module, FAQ, form with a PNG; number, process, mail, wall")
    void theWholeOpening() {
        assertThat(marcos.get("/portal").body()).contains("href=\"" + NEW + "\"", "Suporte");
        String modules = marcos.get(NEW).body();
        String faq = marcos.get(link(modules, "modulo=sales")).body();
        assertThat(faq)
                .contains("Como cancelo um pedido que já foi separado?", "O desconto não aparece para o vendedor")
                .contains("Não encontrei a resposta");
        String form = marcos.get(link(faq, "etapa=formulario")).body();
        String shown = value(form, "shown");
        assertThat(shown).matches("\\d+,\\d+");

        String number = number(marcos.post(
                NEW, opening("Frete na nota").field("shown", shown).file("tela.png", image("png", 30, 20))));

        assertThat(number).matches("OC-2026-\\d{6}");
        Desk.Case opened = desk.new Case(number).isIn(Stage.TRIAGE);
        assertThat(opened.instances()).as("process with this business key").hasSize(1);
        assertThat(marcos.get("/portal/ocorrencias/" + number).body())
                .contains("Recebemos seu pedido. Guarde o número " + number, "Aguardando atendimento", "tela.png")
                .containsPattern("(?s)prazo até.*hoje às\u00a011:00");
        assertThat(knowledge.shownBefore(number))
                .extracting(KnowledgeEntry::title)
                .containsExactly(
                        "Como cancelo um pedido que já foi separado?",
                        "O desconto não aparece para o vendedor. O que verifico?");
        OutboxMail mail = outbox.page(number, "", null, null, 1).get(0);
        assertThat(mail.recipient()).startsWith("marcos@");
        assertThat(mail.title()).isEqualTo("Ocorrência aberta");
        assertThat(mail.plain()).contains(number, "11:00");
        assertThat(loggedIn("placar").get("/placar").body()).contains(number);
    }

    @Test
    @DisplayName("AC01, CON-02: a process that does not start leaves no row, no file, no mail and no answer behind")
    void aProcessThatDoesNotStartLeavesNothing() {
        List<Long> before = counts();
        models.suspendProcessDefinitionByKey("occurrence");
        try {
            HttpResponse<String> failed =
                    marcos.post(NEW, opening("Nada fica").field("shown", "1,2").file("tela.png", image("png", 31, 21)));
            assertThat(failed.statusCode()).isEqualTo(500);
        } finally {
            models.activateProcessDefinitionByKey("occurrence");
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "UNO-M-23, F01: one about the same is offered while typing; picking it tells triage; nothing is refused")
    void oneAboutTheSameIsOffered() {
        String first = number(marcos.post(NEW, opening("Comissão dobrada no fechamento")));
        String form = NEW + "?modulo=sales&etapa=formulario";

        assertThat(marcos.get(form).body()).doesNotContain("name=\"duplicateOf\"");
        assertThat(marcos.get(form + "&subject=Zabumba+xilofone").body()).doesNotContain("name=\"duplicateOf\"");
        assertThat(marcos.get(form + "&subject=minha+comissao").body())
                .contains("Esta ocorrência repete alguma destas?", "value=\"" + first + "\"", "Não, é outro assunto");
        assertThat(marcos.get(NEW + "?modulo=fiscal&etapa=formulario&subject=minha+comissao")
                        .body())
                .as("another module")
                .doesNotContain("name=\"duplicateOf\"");
        assertThat(loggedIn("helena").get(form + "&subject=minha+comissao").body())
                .as("another company")
                .doesNotContain(first);

        String second = number(marcos.post(NEW, opening("Comissão errada").field("duplicateOf", first)));
        assertThat(desk.new Case(second).said(false)).as("what triage reads").anySatisfy(note -> assertThat(note.text())
                .contains(first));
        HttpResponse<String> foreign =
                loggedIn("helena").post(NEW, opening("Comissão").field("duplicateOf", first));
        assertThat(foreign.statusCode()).as("A11: somebody else's number").isEqualTo(422);
    }

    private List<Long> counts() {
        return List.of(
                        "occurrence",
                        "attachment",
                        "attachment_content",
                        "outbox",
                        "knowledge_shown",
                        "act_ru_execution")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static Multipart opening(String subject) {
        return new Multipart()
                .field("key", UUID.randomUUID().toString())
                .field("module", "sales")
                .field("category", "QUESTION")
                .field("subject", subject)
                .field("description", "Veja a tela.")
                .field("impact", "Menos retrabalho")
                .field("blocksWork", "no");
    }

    private static String number(HttpResponse<String> opened) {
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        String page = opened.headers().firstValue("Location").orElseThrow();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }

    private static String link(String page, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(page);
        assertThat(link.find()).as(part).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String value(String page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(field).isTrue();
        return value.group(1);
    }
}
