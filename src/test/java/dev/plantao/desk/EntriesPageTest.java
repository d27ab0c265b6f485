package dev.plantao.desk;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.knowledge.EntryAction;
import dev.plantao.knowledge.EntryText;
import dev.plantao.knowledge.KnowledgeChange;
import dev.plantao.knowledge.KnowledgeEditing;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("UNO-B-03: drafts are reviewed before anybody reads them")
class EntriesPageTest {

    private static final String HOME = "/base-de-conhecimento";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String N1 = "userTask_analyseN1";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private KnowledgeEditing editing;

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

    private static String fields(Object... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(String.valueOf(pairs[i + 1]), StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static String entry(String title, String action, int version) {
        return fields(
                "kind",
                "FAQ",
                "module",
                "sales",
                "title",
                title,
                "body",
                "Resposta de " + title,
                "action",
                action,
                "version",
                version);
    }

    private KnowledgeEntry created(String title) {
        assertThat(loggedIn("miriam")
                        .post(HOME + "/nova", entry(title, "SAVE", 0), FORM)
                        .statusCode())
                .isEqualTo(302);
        return editing.page(false, null, "sales", title, null, 1).get(0);
    }

    private boolean isRead(String words) {
        return !new Visitor(port).get("/conhecimento?q=" + words).body().contains("Nada encontrado");
    }

    @ParameterizedTest
    @CsvSource({"miriam, 200", "tiago, 200", "camila, 403", "sueli, 403", "andre, 403", "placar, 403"})
    void onlyThoseWhoAnswerForItGetIn(String username, int status) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get(HOME).statusCode()).isEqualTo(status);
        assertThat(visitor.get(HOME + "/nova").statusCode()).isEqualTo(status);
        assertThat(visitor.post(HOME + "/nova", "", FORM).statusCode()).isEqualTo(status == 200 ? 422 : 403);
        assertThat(visitor.get("/ocorrencias").body().contains("href=\"" + HOME + "\""))
                .isEqualTo(status == 200);
    }

    @Test
    @DisplayName("AC04: \"virar FAQ\" makes a draft that leads back to its occurrence; published, anybody finds it")
    void aDraftIsReviewedAndPublished() {
        Case answered = desk.opens(world.contact("andre"), Category.QUESTION, "inventory")
                .completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"))
                .claimed(N1, "camila")
                .completed(
                        N1,
                        "camila",
                        with(analysis("ANSWER"), "recommendation", "Ligue a centopeia", "becomeFaq", true));
        KnowledgeEntry draft =
                editing.page(false, null, "inventory", "centopeia", null, 1).get(0);
        Visitor miriam = loggedIn("miriam");
        assertThat(isRead("centopeia")).isFalse();
        assertThat(miriam.get(HOME).body()).contains("da ocorrência " + answered.number());
        assertThat(miriam.get(HOME + "/" + draft.id()).body())
                .contains("href=\"/ocorrencias/" + answered.number() + "\"", "Ligue a centopeia", "criou");

        HttpResponse<String> done = miriam.post(
                HOME + "/" + draft.id(),
                fields(
                        "kind",
                        "FAQ",
                        "module",
                        "inventory",
                        "title",
                        "Frete em dobro?",
                        "body",
                        "Ligue a centopeia. Pronto.",
                        "version",
                        draft.version(),
                        "action",
                        "PUBLISH"),
                FORM);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(isRead("centopeia")).isTrue();
        assertThat(editing.history(draft.id()))
                .extracting(KnowledgeChange::action, KnowledgeChange::author)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EntryAction.PUBLISHED, "miriam"),
                        org.assertj.core.groups.Tuple.tuple(EntryAction.EDITED, "miriam"),
                        org.assertj.core.groups.Tuple.tuple(EntryAction.CREATED, "camila"));
        assertThat(miriam.get(HOME + "/" + draft.id()).body()).contains("publicou", "editou", "Entrada publicada");

        int version = editing.get(draft.id()).version();
        miriam.post(
                HOME + "/" + draft.id(),
                fields(
                        "kind",
                        "FAQ",
                        "title",
                        "Frete",
                        "body",
                        "Ligue a centopeia.",
                        "version",
                        version,
                        "action",
                        "WITHDRAW"),
                FORM);
        assertThat(isRead("centopeia")).isFalse();
    }

    @Test
    @DisplayName("two editing at once: the second reads a sentence, keeps the words, and may save again")
    void theSecondLosesNoWords() {
        KnowledgeEntry entry = created("Salamandra");
        loggedIn("miriam").post(HOME + "/" + entry.id(), entry("Salamandra da Miriam", "SAVE", entry.version()), FORM);
        Visitor tiago = loggedIn("tiago");

        HttpResponse<String> refused =
                tiago.post(HOME + "/" + entry.id(), entry("Salamandra do Tiago", "PUBLISH", entry.version()), FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("salvou esta entrada enquanto você a editava", "value=\"Salamandra do Tiago\"")
                .contains("Como está salvo agora", "Salamandra da Miriam");
        assertThat(editing.get(entry.id()).title()).isEqualTo("Salamandra da Miriam");
        assertThat(editing.get(entry.id()).published()).isFalse();
        String version = refused.body().replaceAll("(?s).*name=\"version\"[^>]*value=\"(\\d+)\".*", "$1");
        tiago.post(HOME + "/" + entry.id(), entry("Salamandra do Tiago", "SAVE", Integer.parseInt(version)), FORM);
        assertThat(editing.get(entry.id()).title()).isEqualTo("Salamandra do Tiago");
    }

    @Test
    @DisplayName("what is wrong is said beside its field, and everything typed stays")
    void saysWhatIsWrong() {
        HttpResponse<String> refused = loggedIn("miriam")
                .post(
                        HOME + "/nova",
                        fields(
                                "kind",
                                "MANUAL",
                                "screen",
                                "Tela Y",
                                "title",
                                "Uma entrada",
                                "url",
                                "javascript:alert(1)"),
                        FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"url-error\"", "id=\"body-error\"", "id=\"module-error\"")
                .contains("value=\"Uma entrada\"", "value=\"Tela Y\"");
        assertThat(loggedIn("miriam")
                        .post(HOME + "/nova", fields("kind", "COURSE", "title", "T", "body", "B"), FORM)
                        .body())
                .contains("Informe onde a página se lê.");
    }

    @Test
    void anEntryThatIsRefusedKeepsItsVersion() {
        KnowledgeEntry entry = created("Perereca");

        HttpResponse<String> refused =
                loggedIn("miriam").post(HOME + "/" + entry.id(), entry("", "SAVE", entry.version()), FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"title-error\"")
                .containsPattern("name=\"version\"\\s+value=\"" + entry.version());
    }

    @Test
    void sentTwiceItIsCreatedOnce() {
        Visitor miriam = loggedIn("miriam");
        String form = entry("Lagartixa única", "SAVE", 0) + "&key=k-lagartixa";
        miriam.post(HOME + "/nova", form, FORM);
        miriam.post(HOME + "/nova", form, FORM);

        assertThat(editing.page(null, null, null, "Lagartixa única", null, 10)).hasSize(1);
    }

    @Test
    @DisplayName("bounded SQL: the list asks once, whatever it holds")
    void theListIsBounded() {
        for (int i = 0; i < 32; i++) {
            editing.create(
                    new EntryText(KnowledgeKind.FAQ, null, null, "Tatu " + i, "Resposta.", null), false, "miriam");
        }
        assertThat(loggedIn("miriam").get(HOME + "?q=tatu").body()).contains("rel=\"next\"", "Tatu 31");
        assertThat(log.of(() -> editing.page(false, null, null, "tatu", null, 31)))
                .hasSize(1);
        assertThat(loggedIn("miriam").get(HOME + "/99999999").statusCode()).isEqualTo(404);
    }
}
