package dev.plantao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Multipart;
import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.AccessLog;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.FoundOccurrence;
import dev.plantao.occurrence.OccurrenceFinder;
import dev.plantao.occurrence.OccurrenceLinks;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Samples;
import dev.plantao.page.SentFiles;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.Viewer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("The team's pages")
class DeskPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    FullOccurrences views;

    @Autowired
    OccurrenceFinder finder;

    @Autowired
    AccessLog accesses;

    @Autowired
    OccurrenceLinks links;

    @Autowired
    StaffDirectory directory;

    @Autowired
    SentFiles files;

    @Autowired
    StatementLog log;

    private Contact andre;

    @BeforeEach
    void aMondayMorning() {
        data.load();
        desk.at("2026-11-23T09:00");
        andre = data.contact("andre");
    }

    // who gets in

    @ParameterizedTest
    @ValueSource(strings = {"andre", "placar"})
    @DisplayName("c.7: neither a contact nor the wall reaches the desk")
    void theDeskIsForTheTeam(String username) {
        Case opened = opened();
        Visitor visitor = loggedIn(username);

        for (String page : List.of("/ocorrencias", "/ocorrencias/" + opened.number())) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(403);
        }
        assertThat(post(visitor, page(opened), "text", "oi").statusCode()).isEqualTo(403);
        assertThat(post(visitor, "/ocorrencias/atribuir", "numero", opened.number(), "analista", "camila")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStrangerIsSentToTheLogin() {
        assertThat(new Visitor(port).get("/ocorrencias").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).get(page(opened())).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("c.7: sales reads the list, and no occurrence")
    void salesReadsTheListOnly() {
        Case opened = opened();
        directory.create(new StaffMember("desk-sales", "Pessoa", "Comercial", "", "desk-sales", Set.of("sales")));
        Visitor vitor = loggedIn("desk-sales");

        assertThat(vitor.get("/ocorrencias").body())
                .contains(opened.number())
                .doesNotContain("href=\"/ocorrencias/" + opened.number(), "name=\"analista\"");
        assertThat(vitor.get(page(opened)).statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownNumberIsNotFoundInPortuguese() {
        HttpResponse<String> answer = loggedIn("camila").browse("/ocorrencias/OC-2026-999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Página não encontrada");
    }

    // what it shows

    @Test
    @DisplayName("UNO-B-04, UNO-B-27, UNO-M-14: company, contact, timeline and both clocks on one page")
    void showsEverything() {
        Case analysed = analysed("camila");
        desk.at("2026-11-23T11:30");
        String shown = loggedIn("camila").get(page(analysed)).body();

        assertThat(shown)
                .contains(
                        andre.company().name(),
                        andre.email(),
                        "Em análise N1",
                        "o cliente lê: Em atendimento",
                        "Camila Duarte",
                        "Emitir a nota do pedido 88120",
                        "Em triagem",
                        "2 h 30 min",
                        "Triagem concluída",
                        "cumprido",
                        "restam");
        assertThat(shown).as("who saw it is for those who lead").doesNotContain("Quem viu");
    }

    @Test
    @DisplayName("A13: what people type is text")
    void escapesWhatWasTyped() {
        Case opened = opened();
        process.customerReplied(opened.number(), Author.contact("andre", SCRIPT), SCRIPT);

        assertThat(loggedIn("camila").get(page(opened)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(loggedIn("camila")
                        .get("/ocorrencias?texto=" + encode(SCRIPT) + "&empresa=" + encode("\"><b>"))
                        .body())
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain(SCRIPT, "\"><b>");
    }

    @Test
    @DisplayName("thirty messages a page, the newest first asked for, none twice")
    void turnsTheConversationByPages() {
        Case opened = opened();
        for (int i = 0; i < 65; i++) {
            process.customerReplied(opened.number(), Author.contact("andre", "André"), "Detalhe nº %02d.".formatted(i));
        }
        Visitor camila = loggedIn("camila");
        List<String> seen = new ArrayList<>();
        String next = page(opened);
        int pages = 0;
        while (next != null && pages < 10) {
            String shown = camila.get(next).body();
            Pattern.compile("Detalhe nº \\d\\d\\.").matcher(shown).results().forEach(found -> seen.add(found.group()));
            next = link(shown, "antes=");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("d.6: who saw it and who acted, a row a person and day, for those who lead")
    void remembersWhoLooked() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");
        camila.get(page(opened));
        desk.at("2026-11-23T10:15");
        camila.get(page(opened));
        say(camila, opened, "INTERNAL", "Vi.");

        Visitor miriam = loggedIn("miriam");
        assertThat(miriam.get(page(opened)).body()).contains("Quem viu e quem agiu");
        assertThat(camila.get(page(opened)).body()).doesNotContain("Quem viu e quem agiu");
        assertThat(camila.get(page(opened) + "/acessos").statusCode()).isEqualTo(403);
        assertThat(squeezed(miriam.get(page(opened) + "/acessos").body()))
                .containsPattern("Camila Duarte</strong> <span>em 23/11/2026, das 09:00 às 10:15</span>"
                        + " <span class=\"muted\">· agiu 1 vez\\(es\\)");
    }

    @Test
    @DisplayName("bounded SQL: fourteen statements at most, whatever the history")
    void asksLittleOfTheDatabase() {
        Case opened = analysed("camila");
        Viewer lead = new Viewer("miriam", null, Set.of("support-coordination"));
        // The first visit of a day writes a row of its own; all others only touch it.
        visit(opened, lead);
        List<String> young = visit(opened, lead);
        for (int i = 0; i < 200; i++) {
            process.teamSaid(opened.number(), Author.staff("camila", "Camila"), Visibility.INTERNAL, "Nota " + i);
        }
        for (int i = 0; i < 5; i++) {
            links.link(opened.number(), opened().number(), "camila");
        }

        assertThat(visit(opened, lead)).hasSizeLessThanOrEqualTo(15).hasSameSizeAs(young);
    }

    private List<String> visit(Case opened, Viewer viewer) {
        return log.of(() -> {
            accesses.seen(opened.number(), viewer.username());
            views.of(opened.number(), viewer, null);
            files.field();
        });
    }

    // what it does

    @Test
    @DisplayName("T47, CON-29: a note is internal unless the other button is pressed")
    void writesToTheTeamByDefault() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");

        assertThat(post(camila, page(opened), "text", "Só para nós").statusCode())
                .isEqualTo(302);
        say(camila, opened, "PUBLIC", "Bom dia!");

        assertThat(squeezed(camila.get(page(opened)).body()))
                .containsPattern("<li class=\"message from-team internal\">.{0,400}Só para nós")
                .containsPattern("<li class=\"message from-team\">.{0,400}Bom dia!");
        assertThat(loggedIn("andre")
                        .get("/portal/ocorrencias/" + opened.number())
                        .body())
                .contains("Bom dia!")
                .doesNotContain("Só para nós");
    }

    @Test
    @DisplayName("UNO-B-27, A12: a file goes with a note or a message, and to whom the words go")
    void filesGoWithTheWords() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");
        camila.post(page(opened), said("INTERNAL", "Só nossa").file("segredo.txt", Samples.text("oi")));
        camila.post(page(opened), said("PUBLIC", "Segue o manual").file("manual.pdf", Samples.pdf()));

        assertThat(squeezed(camila.get(page(opened)).body()))
                .containsPattern("<li class=\"message from-team internal\">.{0,900}Só nossa.{0,500}segredo.txt")
                .containsPattern("<li class=\"message from-team\">.{0,900}Segue o manual.{0,500}manual.pdf");
        assertThat(loggedIn("andre")
                        .get("/portal/ocorrencias/" + opened.number())
                        .body())
                .contains("manual.pdf")
                .doesNotContain("segredo.txt");

        HttpResponse<String> refused =
                camila.post(page(opened), said("PUBLIC", "Palavras guardadas").file("ma.svg", Samples.text("<svg/>")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Palavras guardadas", "id=\"file-error\"", "ma.svg é de um tipo");
    }

    private static Multipart said(String visibility, String text) {
        return new Multipart().field("visibility", visibility).field("text", text);
    }

    @Test
    @DisplayName("NEG-18: development writes notes, and reaches no customer")
    void developmentWritesNotesOnly() {
        Case opened = opened();
        Visitor edu = loggedIn("edu");
        String shown = edu.get(page(opened)).body();

        assertThat(shown)
                .contains("value=\"INTERNAL\"")
                .doesNotContain("value=\"PUBLIC\"", "/reclassificar\"", "/cancelar\"", "/reatribuir\"");
        assertThat(say(edu, opened, "INTERNAL", "Procuro a causa.").statusCode())
                .isEqualTo(302);
        assertThat(say(edu, opened, "PUBLIC", "Olá").statusCode()).isEqualTo(403);
        for (String action : List.of("/reclassificar", "/cancelar", "/reatribuir")) {
            assertThat(post(edu, page(opened) + action, "reason", "OTHER").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsRefusedComesBackWithTheWords() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");
        String tooLong = "x".repeat(8001);

        HttpResponse<String> answer = say(camila, opened, "INTERNAL", tooLong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"text-error\"", "8000 caracteres", tooLong);
    }

    @Test
    @DisplayName("A29: the same form sent twice writes once")
    void aFormCountsOnce() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");
        for (int i = 0; i < 2; i++) {
            assertThat(post(camila, page(opened), "key", "k1", "text", "Uma vez só")
                            .statusCode())
                    .isEqualTo(302);
        }

        assertThat(camila.get(page(opened)).body().split("Uma vez só", -1)).hasSize(2);
    }

    @Test
    @DisplayName("T48, NEG-23: reclassifies with a reason, and never without")
    void reclassifies() {
        Case analysed = analysed("camila");
        Visitor camila = loggedIn("camila");

        HttpResponse<String> refused = post(camila, page(analysed) + "/reclassificar", "priority", "HIGH");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-error\"", "Diga por que reclassifica.");

        assertThat(post(camila, page(analysed) + "/reclassificar", "priority", "HIGH", "reason", "Parou a expedição")
                        .statusCode())
                .isEqualTo(302);
        assertThat(analysed.occurrence().priority()).isEqualTo(Priority.HIGH);
        assertThat(camila.get(page(analysed)).body()).contains("De Baixa para Alta", "Parou a expedição");
    }

    @Test
    @DisplayName("T49: who leads hands an analysis over, seeing what each has in hand")
    void reassigns() {
        Case analysed = analysed("camila");

        assertThat(loggedIn("camila").get(page(analysed)).body()).doesNotContain("/reatribuir\"");
        Visitor tiago = loggedIn("tiago");
        assertThat(tiago.get(page(analysed)).body()).containsPattern("Camila Duarte · N1 · [1-9]\\d* em análise");
        assertThat(post(tiago, page(analysed) + "/reatribuir", "assignee", "").body())
                .contains("id=\"assignee-error\"", "Escolha um analista da lista.");
        assertThat(post(tiago, page(analysed) + "/reatribuir", "assignee", "davi")
                        .statusCode())
                .isEqualTo(302);
        assertThat(analysed.occurrence().analyst()).isEqualTo("davi");
    }

    @Test
    @DisplayName("UNO-M-23, T05: a link shows on both, says who and when, ends nothing, and reaches no customer")
    void linksOccurrences() {
        Case one = opened();
        Case other = desk.opens(data.contact("helena"), Category.PROBLEM, "sales");
        Visitor edu = loggedIn("edu");

        assertThat(post(
                                edu,
                                page(one) + "/vinculos",
                                "other",
                                " " + other.number().toLowerCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(302);
        Visitor camila = loggedIn("camila");
        for (Case seen : List.of(one, other)) {
            Case linked = seen == one ? other : one;
            assertThat(squeezed(camila.get(page(seen)).body()))
                    .containsPattern("id=\"relacionadas\".{0,900}" + linked.number()
                            + ".{0,400}· " + linked.occurrence().company().name()
                            + ".{0,200}vinculada por Edu[^<]*, hoje 09:00");
            seen.isIn(Stage.TRIAGE);
        }
        assertThat(loggedIn("andre").get("/portal/ocorrencias/" + one.number()).body())
                .doesNotContain(other.number());

        desk.at("2026-11-23T10:00");
        String undo = link(camila.get(page(other)).body(), "/desfazer");
        assertThat(post(camila, String.valueOf(undo)).statusCode()).isEqualTo(302);
        assertThat(squeezed(camila.get(page(one)).body()))
                .containsPattern("Vínculos desfeitos \\(1\\).{0,900}" + other.number()
                        + ".{0,500}desfeita por Camila Duarte, hoje 10:00")
                .doesNotContain("/desfazer");
        assertThat(post(camila, String.valueOf(undo)).body()).contains("Este vínculo já foi desfeito.");
        assertThat(post(camila, page(one) + "/vinculos", "other", other.number())
                        .statusCode())
                .as("again")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("UNO-M-23: no link to nothing, to itself, twice, or of somebody else's")
    void refusesLinksThatMakeNoSense() {
        Case one = opened();
        Case other = opened();
        Case third = opened();
        Visitor camila = loggedIn("camila");
        post(camila, page(one) + "/vinculos", "other", other.number());
        Map<String, String> refused = Map.of(
                "",
                "Informe o número da outra ocorrência.",
                "OC-1",
                "Não há ocorrência com o número OC-1.",
                one.number(),
                "não se vincula a si mesma",
                other.number(),
                "já está vinculada a esta");

        refused.forEach((typed, reason) -> {
            HttpResponse<String> answer = post(camila, page(one) + "/vinculos", "other", typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(422);
            assertThat(squeezed(answer.body()))
                    .contains(reason, "value=\"" + typed + "\"")
                    .containsPattern("id=\"other-error\"")
                    .containsPattern("id=\"vincular\"[^>]* open");
        });
        assertThat(post(camila, page(other) + "/vinculos", "other", one.number())
                        .body())
                .as("from the other side")
                .contains("já está vinculada a esta");
        String undo = String.valueOf(link(camila.get(page(one)).body(), "/desfazer"));
        assertThat(post(camila, undo.replace(one.number(), third.number())).body())
                .contains("Este vínculo já foi desfeito.");
        assertThat(camila.get(page(one)).body()).contains("/desfazer");
        assertThat(post(loggedIn("placar"), page(one) + "/vinculos", "other", third.number())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("F10: what the team was writing is kept by login, form and occurrence, and forgotten once it is sent")
    void keepsWhatTheTeamWrites() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");
        String shown = camila.get(page(opened)).body();

        for (String form : List.of("", ":call", ":reclassification", ":cancellation")) {
            assertThat(shown).contains("data-draft=\"" + opened.number() + form + "\"");
        }
        assertThat(post(camila, page(opened) + "/reclassificar", "priority", "HIGH")
                        .body())
                .containsPattern("data-draft=\"" + opened.number() + ":reclassification\"[^>]*data-draft-kept");
        post(camila, page(opened) + "/reclassificar", "priority", "HIGH", "reason", "Parou");
        assertThat(camila.get(page(opened)).body())
                .contains("data-sent-draft=\"" + opened.number() + ":reclassification\"");
        assertThat(camila.get("/ocorrencias").body()).contains("data-drafts");
        assertThat(camila.get("/ligacoes").body()).contains("data-drafts");
    }

    @Test
    void aLateLoginLeadsFromARefusedFormToItsPage() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");

        assertThat(camila.get(page(opened) + "/cancelar").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(page(opened)));
    }

    @Test
    @DisplayName("T46: cancels for the customer, with a reason")
    void cancels() {
        Case opened = opened();
        Visitor camila = loggedIn("camila");

        assertThat(post(camila, page(opened) + "/cancelar", "comment", "Ligou").body())
                .contains("Escolha o motivo do cancelamento.", ">Ligou</textarea>");
        assertThat(post(camila, page(opened) + "/cancelar", "reason", "NOT_NEEDED", "comment", "Ligou")
                        .statusCode())
                .isEqualTo(302);
        opened.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
        assertThat(camila.get(page(opened)).body())
                .contains("não recebe mais mensagens")
                .doesNotContain("name=\"text\"");
    }

    @Test
    void aPostOfAnotherSiteDoesNothing() {
        Case opened = opened();

        assertThat(loggedIn("camila")
                        .postBlindly(page(opened), "text=oi", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    // the search

    @Test
    void findsByEveryPart() {
        Case found = analysed("davi");
        Case other = desk.opens(data.contact("marcos"), Category.QUESTION, "sales");
        String number = found.number();
        String digits = String.valueOf(Integer.parseInt(number.substring(8)));
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("numero=" + number, true);
        asked.put("numero=" + digits, true);
        asked.put("numero=nada", false);
        asked.put("texto=FRETE%20DUAS", true);
        asked.put("texto=100%25", false);
        asked.put("empresa=" + encode(andre.company().name().substring(2, 8).toUpperCase(Locale.ROOT)), true);
        asked.put("contato=" + encode(andre.email()), true);
        asked.put("contato=ninguem", false);
        asked.put("modulo=inventory", true);
        asked.put("modulo=fleet", false);
        asked.put("estagio=N1_ANALYSIS", true);
        asked.put("estagio=N2_QUEUE", false);
        asked.put("prioridade=LOW&classe=SUPPORT", true);
        asked.put("prioridade=HIGH", false);
        asked.put("responsavel=davi", true);
        asked.put("responsavel=ana", false);
        asked.put("situacao=encerradas", false);
        asked.put("situacao=todas", true);
        asked.put("de=2026-11-23&ate=2026-11-23", true);
        asked.put("ate=2026-11-22", false);
        asked.put("de=bobagem&estagio=bobagem&depois=bobagem", true);
        asked.put("atrasadas=sim", false);
        Visitor camila = loggedIn("camila");

        asked.forEach((query, hit) -> {
            HttpResponse<String> answer =
                    camila.get("/ocorrencias?numero=" + (query.startsWith("numero") ? "" : number) + "&" + query);
            String shown = query.startsWith("numero")
                    ? camila.get("/ocorrencias?" + query).body()
                    : answer.body();
            assertThat(shown.contains("href=\"/ocorrencias/" + number + "\""))
                    .as(query)
                    .isEqualTo(hit);
            assertThat(shown.contains("href=\"/ocorrencias/" + other.number() + "\""))
                    .as(query)
                    .isFalse();
        });
        desk.at("2027-02-23T09:00");
        assertThat(camila.get("/ocorrencias?atrasadas=sim&numero=" + number).body())
                .contains("atrasada");
        assertThat(camila.get("/ocorrencias?numero=nada").body()).contains("Nada encontrado");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @DisplayName("A29: pages follow the last row, whatever the order; nothing twice, nothing left out")
    void turnsPages(boolean byDeadline) {
        Contact own = data.customer("GOLD", LocalDate.of(2026, 1, 1));
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < 65; i++) {
            desk.at("2026-11-23T09:%02d".formatted(i % 7));
            opened.add(desk.opens(own, Category.QUESTION, "inventory").number());
        }
        SearchForm form = SearchForm.of(Map.of("empresa", own.company().name(), "ordem", byDeadline ? "prazo" : ""));
        List<String> seen = new ArrayList<>();
        String address = form.address(null);
        Visitor camila = loggedIn("camila");
        while (address != null && seen.size() < 200) {
            String shown = camila.get(address).body();
            Pattern.compile("href=\"/ocorrencias/(OC-[\\d-]+)\"")
                    .matcher(shown)
                    .results()
                    .forEach(hit -> seen.add(hit.group(1)));
            address = link(shown, "depois=");
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(opened);
        List<FoundOccurrence> first = finder.find(form.search(ZoneId.of("America/Sao_Paulo")), null, 30);
        assertThat(first)
                .isSortedAccordingTo((one, two) -> byDeadline
                        ? requireNonNull(one.due()).compareTo(requireNonNull(two.due()))
                        : Long.compare(two.id(), one.id()));
    }

    @Test
    @DisplayName("bounded SQL: one statement a search, however many have ended")
    void asksOnce() {
        SearchForm form = SearchForm.of(Map.of("texto", "frete", "ordem", "prazo"));
        for (int i = 0; i < 5; i++) {
            process.cancel(opened().number(), Author.contact("andre", "André"), CancelReason.SOLVED_ALONE, null);
        }

        assertThat(log.of(() -> finder.find(form.search(ZoneId.of("UTC")), null, 31)))
                .hasSize(1);
    }

    @Test
    void keepsSearchesForTheirOwner() {
        Visitor camila = loggedIn("camila");
        String query = "empresa=Serra%20Azul&atrasadas=sim";

        assertThat(post(camila, "/ocorrencias/buscas", "nome", "Atrasadas da Serra", "busca", query)
                        .statusCode())
                .isEqualTo(302);
        assertThat(camila.get("/ocorrencias?" + query).body()).contains("Busca guardada.");
        assertThat(post(camila, "/ocorrencias/buscas", "nome", " ", "busca", query)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(back -> assertThat(back).endsWith("/ocorrencias?" + query));
        String shown = camila.get("/ocorrencias?" + query).body();
        assertThat(shown)
                .contains(
                        "Dê um nome à busca.",
                        "Atrasadas da Serra",
                        "/ocorrencias?empresa=Serra%20Azul&amp;atrasadas=sim");

        Visitor bruno = loggedIn("bruno");
        assertThat(bruno.get("/ocorrencias").body()).doesNotContain("Atrasadas da Serra");
        String delete = link(shown, "/excluir");
        post(bruno, String.valueOf(delete));
        assertThat(camila.get("/ocorrencias").body()).contains("Atrasadas da Serra");
        post(camila, String.valueOf(delete));
        assertThat(camila.get("/ocorrencias").body()).doesNotContain("Atrasadas da Serra");
    }

    @Test
    @DisplayName("T49: several at once, each on its own, and back again")
    void assignsInBulkAndUndoes() {
        Case hers = analysed("camila");
        Case queued = triaged();
        Case fresh = opened();
        Visitor tiago = loggedIn("tiago");

        HttpResponse<String> sent = post(
                tiago,
                "/ocorrencias/atribuir",
                "numero",
                hers.number(),
                "numero",
                queued.number(),
                "numero",
                fresh.number(),
                "analista",
                "davi");
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/ocorrencias/atribuicao"));
        String result = tiago.get("/ocorrencias/atribuicao").body();
        assertThat(result)
                .contains("Agora com Davi Monteiro; antes, com Camila Duarte.", "Agora com Davi Monteiro.")
                .contains("não está em análise agora");
        assertThat(List.of(hers, queued))
                .allSatisfy(one -> assertThat(one.occurrence().analyst()).isEqualTo("davi"));

        List<String> former = new ArrayList<>();
        Pattern.compile("name=\"anterior\" value=\"([^\"]+)\"")
                .matcher(result)
                .results()
                .forEach(found -> {
                    former.add("anterior");
                    former.add(found.group(1));
                });
        assertThat(former).hasSize(4);
        post(tiago, "/ocorrencias/atribuicao/desfazer", former.toArray(String[]::new));
        assertThat(tiago.get("/ocorrencias/atribuicao").body()).contains("Agora com Camila Duarte", "De volta à fila.");
        assertThat(hers.occurrence().analyst()).isEqualTo("camila");
        queued.isIn(Stage.N1_QUEUE);

        post(tiago, "/ocorrencias/atribuicao/desfazer", former.toArray(String[]::new));
        assertThat(tiago.get("/ocorrencias/atribuicao").body()).contains("Mudou de mãos depois da atribuição");
        assertThat(post(loggedIn("camila"), "/ocorrencias/atribuir", "numero", hers.number(), "analista", "davi")
                        .statusCode())
                .isEqualTo(403);
    }

    private Case opened() {
        return desk.opens(andre, Category.QUESTION, "inventory");
    }

    private Case triaged() {
        return opened().completed("userTask_triage", "camila", Desk.triage("CONFIGURATION", "QUESTION"));
    }

    private Case analysed(String analyst) {
        return triaged().claimed("userTask_analyseN1", analyst);
    }

    private static String page(Case opened) {
        return "/ocorrencias/" + opened.number();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).doesNotContain("erro"));
        return visitor;
    }

    private static HttpResponse<String> say(Visitor visitor, Case opened, String visibility, String text) {
        return post(visitor, page(opened), "visibility", visibility, "text", text);
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String... fields) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encode(fields[i + 1]));
        }
        return visitor.post(path, String.join("&", form), "application/x-www-form-urlencoded");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String squeezed(String page) {
        return page.replaceAll("\\s+", " ");
    }

    /** The first address on the page that holds this, or null. */
    private static String link(String page, String part) {
        Matcher link = Pattern.compile("(?:href|action)=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
}
