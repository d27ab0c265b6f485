package dev.plantao.portal;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.knowledge.PageLinks;
import dev.plantao.knowledge.Readings;
import dev.plantao.knowledge.Readings.Reading;
import dev.plantao.notification.Outbox;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("AC04: the manual goes with the answer, and is counted when read (UNO-B-50, UNO-B-51)")
class ManualLinksTest {

    private static final String N1 = "userTask_analyseN1";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Readings readings;

    @Autowired
    private Outbox outbox;

    private KnowledgeEntry start;
    private KnowledgeEntry labels;

    @BeforeEach
    void monday() {
        world.load();
        desk.at("2026-11-23T09:00");
        start = knowledge.manual("inventory", null).get(0);
        labels = knowledge.manual("inventory", "estoque > etiquetas").get(0);
    }

    private Case inAnalysis() {
        return desk.opens(world.contact("andre"), Category.QUESTION, "inventory")
                .completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"))
                .claimed(N1, "camila");
    }

    private Case answered(Object links) {
        return inAnalysis()
                .completed(
                        N1, "camila", with(analysis("ANSWER"), "recommendation", "Ative na aba", "manualLinks", links));
    }

    private static String id(KnowledgeEntry entry) {
        return String.valueOf(entry.id());
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).statusCode()).isEqualTo(302);
        return visitor;
    }

    @Test
    @DisplayName("UNO-B-22: the form offers the pages of the module, those of the screen first")
    void theFormOffersThePagesOfTheModule() {
        assertThat(knowledge.manual("inventory", "estoque > etiquetas"))
                .extracting(KnowledgeEntry::title)
                .startsWith("Imprimir etiquetas")
                .contains("Manual de Estoque")
                .doesNotContain("Manual de Vendas");
        Case asked = inAnalysis();
        assertThat(desk.viewOf(asked.task(N1)))
                .contains("manualLinks", "\"" + id(start) + "\"", "Manual de Estoque")
                .doesNotContain("Manual de Vendas");
    }

    @Test
    @DisplayName("UNO-B-50: what was picked is kept, in the conversation and in the mail, and nothing else")
    void whatWasPickedGoesWithTheAnswer() {
        Case answered = answered(
                        SpinValues.jsonValue("[\"" + id(labels) + "\"]").create())
                .endedAs(Outcome.ANSWERED_N1);
        String door = PageLinks.address(labels.id(), answered.number());

        assertThat(knowledge.offered(answered.number()))
                .extracting(KnowledgeEntry::id)
                .containsExactly(labels.id());
        assertThat(answered.lastPublic())
                .contains("• Imprimir etiquetas – http", door)
                .doesNotContain("Manual de Estoque");
        var mail = outbox.page(answered.number(), "", null, null, 1).get(0);
        assertThat(mail.plain()).contains("• Imprimir etiquetas – http", door);
        assertThat(mail.html()).containsPattern("<a href=\"http[^\"]+" + java.util.regex.Pattern.quote(door) + "\">");
        assertThat(loggedIn("andre")
                        .get("/portal/ocorrencias/" + answered.number())
                        .body())
                .contains("href=\"" + door + "\"");
        assertThat(loggedIn("camila").get("/ocorrencias/" + answered.number()).body())
                .contains("href=\"" + door + "\"");
    }

    @Test
    void withoutAChoiceTheManualGoesAlongFromItsBeginning() {
        assertThat(answered(List.of()).lastPublic()).contains("• Manual de Estoque – http");
    }

    @Test
    @DisplayName("a page that is none, or no longer, is refused beside the field, and the task stays")
    void anUnknownPageIsRefused() {
        Case asked = inAnalysis();

        for (String wrong : List.of("999999", "https://mau.example", "-1")) {
            assertThatThrownBy(() -> asked.completed(
                            N1,
                            "camila",
                            with(analysis("ANSWER"), "recommendation", "Ative", "manualLinks", List.of(wrong))))
                    .hasMessageContaining("páginas do manual");
        }
        assertThat(asked.openTasks()).containsExactly(N1);
        assertThat(knowledge.offered(asked.number())).isEmpty();
    }

    @Test
    @DisplayName("UNO-B-51: each opening counts: who, from which answer, when; the team reads it")
    void eachOpeningCounts() {
        Case answered = answered(List.of(id(labels), id(start)));
        int before = readings.times(labels.id());
        String door = PageLinks.address(labels.id(), answered.number());
        Visitor andre = loggedIn("andre");

        HttpResponse<String> opened = andre.get(door);
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location")).contains(labels.url());
        andre.get(door);
        new Visitor(port).get(door);

        assertThat(readings.times(labels.id())).isEqualTo(before + 3);
        assertThat(readings.of(answered.number()))
                .extracting(Reading::title, Reading::reader, Reading::times)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Imprimir etiquetas", "andre", 2),
                        org.assertj.core.groups.Tuple.tuple("Imprimir etiquetas", "", 1),
                        org.assertj.core.groups.Tuple.tuple("Manual de Estoque", null, 0));
        assertThat(loggedIn("camila")
                        .get("/ocorrencias/" + answered.number() + "/leituras")
                        .body())
                .contains("Aberta por andre", "alguém sem login", "Ninguém abriu ainda.");
    }

    @Test
    @DisplayName("A11, A14: nothing in the request says where to, and no foreign number is counted")
    void theDoorLeadsToTheStoredAddressOnly() {
        Case other = inAnalysis();
        Visitor stranger = new Visitor(port);

        HttpResponse<String> opened = stranger.get(
                "/conhecimento/" + start.id() + "/abrir?oc=" + other.number() + "&url=https://mau.example&para=//mau");

        assertThat(opened.headers().firstValue("Location")).contains(start.url());
        assertThat(readings.of(other.number())).isEmpty();
        assertThat(stranger.get("/conhecimento/99999999/abrir").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/conhecimento/abc/abrir").statusCode()).isEqualTo(404);
        KnowledgeEntry question = knowledge.published("inventory").stream()
                .filter(entry -> entry.kind() == KnowledgeKind.FAQ)
                .findFirst()
                .orElseThrow();
        assertThat(stranger.get("/conhecimento/" + question.id() + "/abrir").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("UNO-B-22: every module of the demo has its manual")
    void everyModuleHasItsManual() {
        for (String module :
                List.of("sales", "purchasing", "inventory", "fiscal", "finance", "production", "costing", "fleet")) {
            assertThat(knowledge.manual(module, null)).as(module).isNotEmpty();
        }
    }
}
