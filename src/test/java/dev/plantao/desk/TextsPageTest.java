package dev.plantao.desk;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.catalog.Macro;
import dev.plantao.catalog.Macros;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.notification.OfficialTexts.ReadyText;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("The official texts: the same words for all, filled in from data (TOT-02, TOT-29)")
class TextsPageTest {

    private static final String HOME = "/textos-oficiais";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String N1 = "userTask_analyseN1";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private Macros macros;

    @Autowired
    private OfficialTexts texts;

    @Autowired
    private StatementLog log;

    @BeforeEach
    void monday() {
        world.load();
        desk.at("2026-11-23T09:00");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).statusCode()).isEqualTo(302);
        visitor.get(HOME);
        return visitor;
    }

    private static String form(int version, String title, String body, boolean offered, String action) {
        return "version=" + version + "&title=" + encoded(title) + "&body=" + encoded(body) + "&action=" + action
                + (offered ? "&inMessages=true" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Macro current(String code) {
        return macros.versions(code).get(0);
    }

    private Case inAnalysis() {
        return desk.opens(world.contact("andre"), Category.QUESTION, "inventory")
                .completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"))
                .claimed(N1, "camila");
    }

    @ParameterizedTest
    @CsvSource({
        "miriam, 200, 422",
        "tiago, 200, 422",
        "camila, 200, 403",
        "paula, 403, 403",
        "andre, 403, 403",
        "placar, 403, 403"
    })
    @DisplayName("c.7: whoever speaks to customers reads them; few write")
    void whoReadsAndWhoWrites(String username, int read, int write) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get(HOME).statusCode()).isEqualTo(read);
        assertThat(visitor.get(HOME + "/INFRASTRUCTURE").statusCode()).isEqualTo(read);
        assertThat(visitor.post(HOME + "/INFRASTRUCTURE", "", FORM).statusCode())
                .isEqualTo(write);
        assertThat(visitor.get(HOME + "/novo").statusCode()).isEqualTo(write == 403 ? 403 : 200);
        assertThat(visitor.post(HOME + "/novo", "", FORM).statusCode()).isEqualTo(write);
    }

    @Test
    @DisplayName("TOT-01: a change is a new version; from then on it is said, and what was said stays")
    void aChangeIsANewVersion() {
        Case before = inAnalysis().completed(N1, "camila", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"));
        before.fires("event_firstReminder");
        String said = before.lastPublic();
        Macro old = current("CUSTOMER_REMINDER");
        Visitor miriam = loggedIn("miriam");

        HttpResponse<String> done = miriam.post(
                HOME + "/CUSTOMER_REMINDER",
                form(
                        old.version(),
                        "Lembrete",
                        "{{contato}}, a {{numero}} do módulo {{modulo}} espera.\r\nFaltam {{diasRestantes}} dias.",
                        false,
                        "SAVE"),
                FORM);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(macros.versions("CUSTOMER_REMINDER"))
                .extracting(Macro::version)
                .startsWith(old.version() + 1, old.version());
        assertThat(current("CUSTOMER_REMINDER").writtenBy()).isEqualTo("miriam");
        before.fires("event_secondReminder");
        assertThat(before.lastPublic())
                .contains(", a " + before.number() + " do módulo Estoque espera.\nFaltam 3 dias.")
                .doesNotContain("{{");
        assertThat(before.said(true)).extracting("text").contains(said);
        assertThat(miriam.get(HOME + "/CUSTOMER_REMINDER").body())
                .contains("por Miriam Costa", "veio com a instala")
                .contains(old.title());
    }

    @Test
    @DisplayName("TOT-29: a text of the company's own is written, offered filled in, and its title is not taken twice")
    void aNewTextIsOffered() {
        Visitor miriam = loggedIn("miriam");
        String written = form(0, "Fora do horário", "{{contato}}, voltamos às 8h.", true, "SAVE");

        HttpResponse<String> done = miriam.post(HOME + "/novo", written, FORM);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith(HOME + "/FORA_DO_HORARIO");
        assertThat(texts.ready(inAnalysis().number())).anySatisfy(text -> {
            assertThat(text.title()).isEqualTo("Fora do horário");
            assertThat(text.text()).endsWith(", voltamos às 8h.").doesNotContain("{{");
        });

        assertThat(miriam.post(HOME + "/novo", written, FORM).body())
                .contains("id=\"title-error\"", "Já existe um texto");
        for (String title : List.of("", "123")) {
            HttpResponse<String> refused = miriam.post(HOME + "/novo", form(0, title, "Olá", true, "SAVE"), FORM);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"title-error\"");
        }
        assertThat(miriam.post(HOME + "/novo", form(0, "Só vista", "{{numero}}", true, "PREVIEW"), FORM)
                        .body())
                .contains("OC-2026-000123");
        assertThat(macros.versions("SO_VISTA")).isEmpty();
    }

    @Test
    @DisplayName("what it does not know is refused beside the field, and nothing is kept")
    void unknownPlaceholdersAreRefused() {
        Macro text = current("NO_PERMISSION");
        Visitor miriam = loggedIn("miriam");

        for (String body : List.of("Olá {{fulano}}", "Olá {{ contato }}", "Olá {{contato", "Olá {{pergunta}}", " ")) {
            HttpResponse<String> refused =
                    miriam.post(HOME + "/NO_PERMISSION", form(text.version(), "T", body, true, "SAVE"), FORM);
            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"body-error\"");
        }
        assertThat(current("NO_PERMISSION").version()).isEqualTo(text.version());
        assertThat(miriam.get(HOME + "/NAO_HA").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a text that lives on what its own mail brings is not offered for messages")
    void whatOnlyTheEventKnowsIsNotOffered() {
        Macro text = current("OCCURRENCE_PENDING");

        HttpResponse<String> refused = loggedIn("miriam")
                .post(
                        HOME + "/OCCURRENCE_PENDING",
                        form(text.version(), text.title(), text.body(), true, "SAVE"),
                        FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"inMessages-error\"", "{{pergunta}}");
    }

    @Test
    void aPreviewKeepsNothing() {
        Macro text = current("OCCURRENCE_OPENED");

        HttpResponse<String> shown = loggedIn("miriam")
                .post(
                        HOME + "/OCCURRENCE_OPENED",
                        form(text.version(), "T", "Bem-vinda, {{contato}}: {{numero}}.", false, "PREVIEW"),
                        FORM);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Bem-vinda, Helena Prado: OC-2026-000123.");
        assertThat(current("OCCURRENCE_OPENED").version()).isEqualTo(text.version());
    }

    @Test
    @DisplayName("every placeholder of every text has a meaning and a sample")
    void everyPlaceholderHasItsSample() {
        for (Macro text : macros.all()) {
            assertThat(texts.preview(text.body())).as(text.code()).doesNotContain("{{");
        }
        OfficialTexts.general()
                .forEach(name -> assertThat(texts.preview("{{" + name + "}}")).isNotBlank());
    }

    @Test
    @DisplayName("two at once: the second reads a sentence, keeps the words, and may save again")
    void theSecondLosesNoWords() {
        Macro text = current("OUT_OF_SCOPE");
        loggedIn("tiago")
                .post(HOME + "/OUT_OF_SCOPE", form(text.version(), "T", "Do Tiago: {{texto}}", false, "SAVE"), FORM);

        HttpResponse<String> refused = loggedIn("miriam")
                .post(HOME + "/OUT_OF_SCOPE", form(text.version(), "T", "Da Miriam: {{texto}}", false, "SAVE"), FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("mais nova enquanto", "Da Miriam: {{texto}}", "Do Tiago: {{texto}}")
                .contains("name=\"version\" value=\"" + (text.version() + 1) + "\"");
        assertThat(current("OUT_OF_SCOPE").body()).isEqualTo("Do Tiago: {{texto}}");
    }

    @Test
    @DisplayName("TOT-29: filled in for the occurrence, in the form, on its page and in Tasklist; never with a hole")
    void theTextsComeFilledIn() {
        Case asked = inAnalysis();

        List<ReadyText> ready = texts.ready(asked.number());
        assertThat(ready).extracting(ReadyText::code).contains("NO_PERMISSION", "FISCAL_LIMIT", "LEVEL_ZERO");
        assertThat(ready).extracting(ReadyText::code).doesNotContain("OCCURRENCE_PENDING", "MAIL_FOOTER");
        assertThat(ready).allSatisfy(text -> assertThat(text.text()).doesNotContain("{{", "}}", "null"));
        assertThat(ready)
                .filteredOn(text -> text.code().equals("LEVEL_ZERO"))
                .singleElement()
                .satisfies(text -> assertThat(text.text())
                        .contains("Inventário sem parar a loja", "Manual de Estoque", "/conhecimento/"));
        assertThat(desk.viewOf(asked.task(N1)))
                .contains("Inventário sem parar a loja")
                .doesNotContain("{{");
        Visitor camila = loggedIn("camila");
        assertThat(camila.get("/ocorrencias/" + asked.number()).body())
                .contains("href=\"/ocorrencias/" + asked.number() + "/textos\"");
        assertThat(camila.get("/ocorrencias/" + asked.number() + "/textos").body())
                .contains("Primeiros passos", "Infraestrutura")
                .doesNotContain("{{");
        assertThat(camila.get("/api/v1/occurrences/" + asked.number() + "/texts")
                        .body())
                .contains("\"code\":\"INFRASTRUCTURE\"")
                .doesNotContain("{{");
        for (String nobody : List.of("andre", "paula")) {
            Visitor visitor = loggedIn(nobody);
            assertThat(visitor.get("/ocorrencias/" + asked.number() + "/textos").statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get("/api/v1/occurrences/" + asked.number() + "/texts")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("bounded SQL: the list asks twice, whatever it holds")
    void isBounded() {
        assertThat(log.of(() -> texts.all())).hasSize(1);
        String number = inAnalysis().number();
        texts.ready(number);
        assertThat(log.of(() -> texts.ready(number)).size()).isLessThanOrEqualTo(12);
    }
}
