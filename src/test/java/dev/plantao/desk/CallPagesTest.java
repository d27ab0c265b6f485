package dev.plantao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.call.Calls;
import dev.plantao.call.NewCall;
import dev.plantao.call.PhoneCall;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.PhoneDesk;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DisplayName("The pages of the phone")
class CallPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    PhoneDesk phone;

    @Autowired
    Calls calls;

    @Autowired
    CallViews views;

    @Autowired
    StaffDirectory directory;

    @Autowired
    StatementLog log;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private Contact joana;

    @BeforeEach
    void aMondayMorning() {
        data.load();
        desk.at("2026-11-23T09:00");
        joana = data.contact("joana");
    }

    @AfterEach
    void everybodyHangsUp() {
        calls.onTheLine(100).forEach(call -> phone.dropped(call.id(), String.valueOf(call.answeredBy())));
        calls.waiting(100).forEach(call -> phone.dropped(call.id(), "camila"));
    }

    @Test
    @DisplayName("AC18: Joana, who has no portal, phones; what she asks for is registered, numbered and passed on")
    void joanaPhones() throws Exception {
        Visitor camila = loggedIn("camila");
        Visitor bruno = loggedIn("bruno");

        // one queue, in turn
        assertThat(location(ring(camila, "fila", "caller", "Outra pessoa"))).endsWith("/ligacoes");
        assertThat(location(ring(camila, "fila", "contact", String.valueOf(joana.id()))))
                .endsWith("/ligacoes");
        assertThat(squeezed(bruno.get("/ligacoes").body()))
                .containsPattern("Outra pessoa.{0,900}Joana Pires.{0,300}Distribuidora Serra Azul");
        post(bruno, "/ligacoes/proxima");
        String call = location(post(camila, "/ligacoes/proxima")).replaceAll(".*(?=/ligacoes/)", "");
        assertThat(inHand(call).caller()).isEqualTo("Joana Pires");
        assertThat(inHand(call).answeredBy()).isEqualTo("camila");

        // the first request opens an occurrence; level 0 and possible duplicates stand beside it
        Case known = desk.phoned(joana, "sales");
        String help =
                camila.get(call + "/ajuda?module=sales&contact=" + joana.id()).body();
        assertThat(help)
                .contains("id=\"ajuda\"", known.number(), "Perguntas frequentes")
                .doesNotContain("<html");
        assertThat(camila.get(call + "/ajuda?module=fiscal&contact=" + joana.id())
                        .body())
                .doesNotContain(known.number());
        HttpResponse<String> opened = open(camila, call, "Libera a rotina pra mim");
        assertThat(location(opened)).endsWith(call);
        String number = number(camila.get(call).body());
        Case asked = desk.new Case(number);
        assertThat(asked.occurrence()).satisfies(occurrence -> {
            assertThat(occurrence.channel()).isEqualTo(Channel.PHONE);
            assertThat(occurrence.openedBy()).isEqualTo("camila");
            assertThat(occurrence.contact().id()).isEqualTo(joana.id());
        });
        assertThat(jdbc.sql("select recipient from outbox where number = ? and event = 'OPENED'")
                        .param(number)
                        .query(String.class)
                        .list())
                .as("CON-11")
                .containsExactly(joana.email());
        assertThat(camila.get("/ocorrencias?contato=" + encode(joana.email())).body())
                .as("CON-11: found by who called")
                .contains(number);

        // the second request of the same call
        open(camila, call, "Qual CST uso?");
        assertThat(calls.whole(id(call)).occurrences()).hasSize(2);

        // what already has a number is said there
        long before = occurrences();
        assertThat(location(post(camila, call + "/registrar", "number", number, "summary", "Insiste no prazo.")))
                .endsWith(call);
        assertThat(occurrences()).isEqualTo(before);
        assertThat(asked.said(true).get(0)).satisfies(said -> {
            assertThat(said.channel()).isEqualTo(Channel.PHONE);
            assertThat(said.text()).endsWith("Insiste no prazo.");
        });

        // Bruno is on another call: he gets a task, due in two business hours
        assertThat(squeezed(camila.get(call).body())).contains("Bruno Siqueira · N1 · em ligação");
        post(
                camila,
                call + "/recado",
                "analyst",
                "bruno",
                "phone",
                "(16) 5555-0143",
                "message",
                "Pede que o Bruno retorne.",
                "number",
                number);
        assertThat(squeezed(camila.get("/ligacoes").body())).contains("Para Bruno Siqueira", "hoje 11:00");
        assertThat(location(post(camila, call + "/encerrar"))).endsWith("/ligacoes");
        JsonNode task = task("bruno", "Retornar ligação · Joana Pires");
        assertThat(task.path("assignee").asText()).isEqualTo("bruno");
        assertThat(task.path("due").asText()).startsWith("2026-11-23T11:00");

        // he calls back, through the engine's own door
        HttpResponse<String> refused = submit("bruno", task, "{\"action\":{\"value\":\"OCCURRENCE\"}}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("message").asText())
                .isEqualTo("Conte o que foi dito, ou quando tentou. Informe o número da ocorrência.");
        assertThat(submit(
                                "bruno",
                                task,
                                "{\"action\":{\"value\":\"SPOKE\"},\"summary\":{\"value\":\"Expliquei o caminho.\"}}")
                        .statusCode())
                .isBetween(200, 204);
        assertThat(asked.lastPublic()).endsWith("Expliquei o caminho.");
        assertThat(squeezed(camila.get(call).body())).contains("Bruno Siqueira · Falei: Expliquei o caminho.");
    }

    // who gets in

    @ParameterizedTest
    @ValueSource(strings = {"andre", "placar", "edu", "calls-sales"})
    @DisplayName("c.7, NEG-18: contacts, the wall, development and sales answer no phone")
    void thePhoneIsForTheSupport(String username) {
        directory.create(new StaffMember("calls-sales", "Pessoa", "Comercial", "", "calls-sales", Set.of("sales")));
        String call = answered("camila");
        Case known = desk.phoned(joana, "sales");
        Visitor visitor = loggedIn(username);

        for (String page : List.of(
                "/ligacoes", "/ligacoes/contatos?search=a", call, call + "/abrir", call + "/ajuda?module=sales")) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(403);
        }
        for (String command : List.of(
                "/ligacoes",
                "/ligacoes/proxima",
                call + "/desistiu",
                call + "/abrir",
                call + "/registrar",
                call + "/recado",
                call + "/encerrar",
                call + "/caiu",
                call + "/resolvida",
                "/ocorrencias/" + known.number() + "/ligacao")) {
            assertThat(post(visitor, command, "number", known.number()).statusCode())
                    .as(command)
                    .isEqualTo(403);
        }
        assertThat(inHand(call).isEnded()).isFalse();
        assertThat(known.said(false)).isEmpty();
    }

    @Test
    void strangersAndOtherSitesDoNothing() {
        String call = answered("camila");
        assertThat(new Visitor(port).get("/ligacoes").statusCode()).isEqualTo(302);

        for (String command : List.of("/ligacoes", "/ligacoes/proxima", call + "/encerrar", call + "/caiu")) {
            assertThat(loggedIn("camila")
                            .postBlindly(command, "caller=Eu", "application/x-www-form-urlencoded")
                            .statusCode())
                    .as(command)
                    .isEqualTo(403);
        }
        assertThat(inHand(call).isEnded()).isFalse();
    }

    @Test
    @DisplayName("UNO-M-58: only who answered writes down what came of a call")
    void aCallBelongsToWhoAnswered() {
        String call = answered("camila");
        Visitor bruno = loggedIn("bruno");

        assertThat(bruno.get(call).body())
                .contains("Só quem atendeu registra")
                .doesNotContain("/registrar\"", "/recado\"", "/encerrar\"", "/abrir\"");
        assertThat(bruno.get(call + "/abrir").statusCode()).isEqualTo(302);
        assertThat(open(bruno, call, "Em nome de outro").body()).contains("Só quem atendeu");
        assertThat(post(bruno, call + "/registrar", "number", "OC-1", "summary", "x")
                        .body())
                .contains("Só quem atendeu registra esta ligação.");
        post(bruno, call + "/encerrar");
        post(bruno, call + "/caiu");
        assertThat(bruno.get(call).body()).contains("Só quem atendeu registra esta ligação.");
        assertThat(inHand(call).isEnded()).isFalse();
        assertThat(calls.whole(id(call)).occurrences()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFoundInPortuguese() {
        for (String page : List.of("/ligacoes/999999", "/ligacoes/999999/abrir", "/ligacoes/abc")) {
            HttpResponse<String> answer = loggedIn("camila").browse(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).contains("Página não encontrada");
        }
    }

    // what is refused comes back

    @Test
    @DisplayName("UNO-B-19, UNO-M-60, AC18: who, from where and why, each beside its field; nothing typed is lost")
    void asksWhoFromWhereAndWhy() {
        Visitor camila = loggedIn("camila");

        HttpResponse<String> phoned =
                post(camila, "/ligacoes", "channel", "PHONE", "caller", SCRIPT, "contact", String.valueOf(joana.id()));
        assertThat(phoned.statusCode()).isEqualTo(422);
        assertThat(squeezed(phoned.body()))
                .containsPattern("id=\"phone-error\">Informe o telefone de quem ligou\\.")
                .containsPattern("id=\"phoneReason-error\">Informe o motivo do contato por telefone\\.")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .containsPattern("name=\"contact\" id=\"contact-%1$d\" value=\"%1$d\" checked".formatted(joana.id()))
                .doesNotContain(SCRIPT, "id=\"caller-error\"");
        HttpResponse<String> skype = post(camila, "/ligacoes", "channel", "SKYPE", "caller", "Joana");
        assertThat(squeezed(skype.body()))
                .containsPattern("id=\"channelReason-error\">Justifique o uso deste canal\\.")
                .containsPattern("value=\"SKYPE\"[^>]*checked");
        assertThat(post(camila, "/ligacoes", "channel", "PORTAL", "caller", "x").body())
                .contains("Escolha o canal em que falaram com você.");
        assertThat(calls.waiting(10)).isEmpty();

        String call = location(post(
                        camila,
                        "/ligacoes",
                        "channel",
                        "SKYPE",
                        "caller",
                        "Joana",
                        "channelReason",
                        "Está na obra, sem telefone"))
                .replaceAll(".*(?=/ligacoes/)", "");
        assertThat(open(camila, call, "Pedido por Skype").statusCode()).isEqualTo(302);
        assertThat(desk.new Case(number(camila.get(call).body())).occurrence())
                .satisfies(occurrence -> assertThat(occurrence.channel()).isEqualTo(Channel.SKYPE));
    }

    @Test
    @DisplayName("contacts are looked for, twenty at most, company first; who is picked stays")
    void contactsAreLookedFor() {
        for (int i = 0; i < 21; i++) {
            data.customer("GOLD", LocalDate.of(2026, 1, 1));
        }
        Visitor camila = loggedIn("camila");
        assertThat(camila.get("/ligacoes").body()).doesNotContain("type=\"radio\" name=\"contact\"");

        String many = squeezed(camila.get("/ligacoes/contatos?search=empresa+de+teste&contact=" + joana.id())
                .body());
        assertThat(many)
                .contains("Aparecem os 20 primeiros", "id=\"contatos\"")
                .containsPattern("id=\"contact-%d\" value=\"\\d+\" checked".formatted(joana.id()))
                .doesNotContain("<html", "Ainda não identificado");
        assertThat(many.split("type=\"radio\"", -1)).hasSize(1 + 1 + 20);
        assertThat(squeezed(camila.get("/ligacoes/contatos?optional=true&search=serra+JOANA")
                        .body()))
                .containsPattern(
                        "1 contato encontrado\\..*<strong>Distribuidora Serra Azul S\\.A\\.</strong> <span>Joana Pires<")
                .contains("Ainda não identificado");
        assertThat(camila.get("/ligacoes/contatos?search=" + encode(SCRIPT)).body())
                .contains("Nenhum contato encontrado")
                .doesNotContain(SCRIPT);
    }

    @Test
    @DisplayName("without scripts: the search sends the form, shows who is found, and nothing happens to the call")
    void contactsAreFoundWithoutScripts() {
        Visitor camila = loggedIn("camila");
        String[] typed = {
            "channel",
            "PHONE",
            "phone",
            "(16) 5555-0143",
            "phoneReason",
            "CANNOT_OPEN",
            "caller",
            "Fulana",
            "search",
            "joana"
        };

        HttpResponse<String> found = post(camila, "/ligacoes", and(typed, "acao", "procurar"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(squeezed(found.body()))
                .contains("id=\"contact-" + joana.id() + "\"", "value=\"Fulana\"", "name=\"searched\" value=\"joana\"")
                .doesNotContain("class=\"error\"");
        assertThat(post(camila, "/ligacoes", and(typed, "acao", "atender")).body())
                .as("Enter in the search")
                .contains("id=\"contact-" + joana.id() + "\"");
        assertThat(calls.onTheLine(10)).isEmpty();

        String call = location(post(camila, "/ligacoes", and(typed, "acao", "atender", "searched", "joana")))
                .replaceAll(".*(?=/ligacoes/)", "");
        assertThat(inHand(call).contact()).as("seen, and nobody picked").isNull();
        assertThat(squeezed(camila.get(call + "/abrir").body())).contains("name=\"search\" value=\"Fulana\"");
        HttpResponse<String> opening =
                open(camila, call, "Ainda sem contato", "contact", "", "search", "joana", "acao", "procurar");
        assertThat(squeezed(opening.body()))
                .contains("id=\"contact-" + joana.id() + "\"", "value=\"Ainda sem contato\"")
                .doesNotContain("id=\"contact-error\"");
        assertThat(open(camila, call, "Não acho", "contact", "", "search", "joana", "searched", "joana")
                        .body())
                .contains("id=\"contact-error\"");
        assertThat(open(camila, call, "Com contato", "search", "outra").statusCode())
                .as("who is picked needs no search")
                .isEqualTo(302);
    }

    private static String[] and(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    @DisplayName("F01: an opening that is refused keeps every field")
    void aRefusedOpeningKeepsEveryField() {
        Visitor camila = loggedIn("camila");
        String call = answered("camila");

        HttpResponse<String> answer = post(
                camila,
                call + "/abrir",
                "contact",
                String.valueOf(joana.id()),
                "module",
                "sales",
                "category",
                "PROBLEM",
                "subject",
                SCRIPT,
                "priority",
                "HIGH",
                "legalDeadline",
                "31/02/2027",
                "blocksWork",
                "yes",
                "phoneReason",
                "REQUESTED_BY_ANALYST");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(squeezed(answer.body()))
                .contains(
                        "id=\"description-error\"",
                        "id=\"steps-error\"",
                        "id=\"impact-error\"",
                        "id=\"affectsDelivery-error\"",
                        "id=\"legalDeadline-error\"",
                        "id=\"priorityReason-error\"",
                        "value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"",
                        "Perguntas frequentes")
                .containsPattern("value=\"sales\" selected")
                .containsPattern("value=\"PROBLEM\"[^>]*checked")
                .doesNotContain(SCRIPT);
        assertThat(open(camila, call, "Por ligação pedida", "phoneReason", "REQUESTED_BY_ANALYST")
                        .body())
                .as("UNO-M-46")
                .contains("id=\"phoneReason-error\"", "registre-a pelo número");
        assertThat(open(camila, call, "Sem contato", "contact", "").body()).contains("id=\"contact-error\"");
        assertThat(open(camila, call, "Sem módulo", "module", "nowhere").body())
                .contains("id=\"module-error\"", "Escolha um módulo da lista.");
        assertThat(calls.whole(id(call)).occurrences()).isEmpty();
    }

    @Test
    void aRefusedMessageOrTalkKeepsTheWords() {
        Visitor camila = loggedIn("camila");
        String call = answered("camila");

        HttpResponse<String> message =
                post(camila, call + "/recado", "message", "Ligar cedo", "phone", "", "number", "OC-9");
        assertThat(message.statusCode()).isEqualTo(422);
        assertThat(squeezed(message.body()))
                .contains("Não há ocorrência com o número OC-9.", ">Ligar cedo</textarea>", "value=\"OC-9\"");
        assertThat(post(camila, call + "/recado", "message", "Ligar cedo").body())
                .contains("id=\"analyst-error\"", "id=\"phone-error\"");
        HttpResponse<String> talk = post(camila, call + "/registrar", "summary", "Falou do frete");
        assertThat(squeezed(talk.body())).contains("id=\"number-error\"", ">Falou do frete</textarea>");
        post(camila, call + "/encerrar");
        assertThat(camila.get(call).body()).contains("Toda ligação fica registrada: abra uma ocorrência");
    }

    @Test
    @DisplayName("UNO-B-58, M16: who phones without urgency is served, taught the way, and counted")
    void urgencyIsDeclared() {
        long before = withoutUrgency();
        Visitor camila = loggedIn("camila");
        String calm = answered("camila");
        assertThat(squeezed(camila.get(calm).body())).contains("Sem acesso ao portal, sem urgência");
        assertThat(camila.get(calm + "/abrir").body()).contains("mostre como abrir pelo portal");
        open(camila, calm, "Sem pressa");
        String number = number(camila.get(calm).body());
        assertThat(squeezed(camila.get("/ocorrencias/" + number).body()))
                .contains("<dt>Urgência declarada</dt> <dd>Não</dd>");
        assertThat(withoutUrgency()).isEqualTo(before + 1);
        post(camila, calm + "/encerrar");

        String said = location(ring(camila, "atender", "caller", "Outra", "urgent", "yes"))
                .replaceAll(".*(?=/ligacoes/)", "");
        assertThat(squeezed(camila.get(said).body())).contains("Sem acesso ao portal, com urgência");
        assertThat(camila.get(said + "/abrir").body()).doesNotContain("mostre como abrir pelo portal");
        open(camila, said, "Não pode esperar");
        assertThat(desk.new Case(number(camila.get(said).body())).occurrence().urgent())
                .isTrue();
        post(camila, said + "/encerrar");
        assertThat(withoutUrgency()).isEqualTo(before + 1);

        NewCall down = new NewCall(Channel.PHONE, "Vera", "1", PhoneReason.APPLICATION_UNAVAILABLE, null, null);
        assertThat(down.urgent()).as("the seed's own example").isTrue();
        assertThat(calls.arrived(new NewCall(Channel.SKYPE, "Vera", null, null, "Sem telefone", null))
                        .urgent())
                .as("nobody phoned")
                .isNull();
    }

    private long withoutUrgency() {
        return jdbc.sql("select count(*) from occurrence where channel = 'PHONE' and urgent = false")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("F10: an opening, what was said and a message are kept until they are sent")
    void whatIsTypedIsKept() {
        Visitor camila = loggedIn("camila");
        String call = answered("camila");
        String key = "ligacao-" + id(call);

        assertThat(camila.get(call).body())
                .contains("data-draft=\"" + key + ":talk\"", "data-draft=\"" + key + ":message\"");
        assertThat(camila.get(call + "/abrir").body()).contains("data-draft=\"" + key + ":opening\"");
        open(camila, call, "Enviada");
        assertThat(camila.get(call).body()).contains("data-sent-draft=\"" + key + ":opening\"");
        assertThat(location(camila.get(call + "/recado"))).endsWith(call);

        camila.afterTheSessionEnded().standingOn(call + "/abrir");
        assertThat(location(post(camila, call + "/abrir", "subject", "Tarde"))).endsWith("/login?expirou");
        assertThat(location(camila.logIn("camila", "camila"))).endsWith(call + "/abrir");
    }

    @Test
    @DisplayName("UNO-B-21: what level 0 answers ends the call and opens nothing")
    void levelZeroOpensNothing() {
        long before = occurrences();
        Visitor camila = loggedIn("camila");
        String call = answered("camila");

        post(camila, call + "/resolvida");

        assertThat(occurrences()).isEqualTo(before);
        assertThat(camila.get(call).body()).contains("Resolvida no nível 0");
    }

    @Test
    @DisplayName("A29: the same form sent twice opens once")
    void aFormCountsOnce() {
        Visitor camila = loggedIn("camila");
        String call = answered("camila");
        for (int i = 0; i < 2; i++) {
            assertThat(open(camila, call, "Uma vez só", "key", "once").statusCode())
                    .isEqualTo(302);
        }
        assertThat(calls.whole(id(call)).occurrences()).hasSize(1);
    }

    // on the page of an occurrence

    @Test
    @DisplayName("UNO-M-46: a call about the occurrence one is looking at")
    void aCallIsRegisteredOnItsOccurrence() {
        Case known = desk.phoned(joana, "sales");
        long before = occurrences();
        Visitor camila = loggedIn("camila");
        String page = "/ocorrencias/" + known.number();
        answered("camila");

        HttpResponse<String> refused = post(
                camila, page + "/ligacao", "channel", "PHONE", "caller", "Joana", "phone", "1", "summary", "O frete");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(squeezed(refused.body()))
                .contains("id=\"phoneReason-error\"", ">O frete</textarea>")
                .containsPattern("id=\"ligacao\"[^>]* open");
        assertThat(post(
                                camila,
                                page + "/ligacao",
                                "channel",
                                "PHONE",
                                "caller",
                                "Joana",
                                "phone",
                                "(16) 5555-0143",
                                "phoneReason",
                                "REQUESTED_BY_ANALYST",
                                "summary",
                                "O frete dobrou de novo.")
                        .statusCode())
                .isEqualTo(302);

        assertThat(occurrences()).isEqualTo(before);
        assertThat(known.said(false)).singleElement().satisfies(said -> {
            assertThat(said.visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(said.channel()).isEqualTo(Channel.PHONE);
        });
        assertThat(camila.get(page).body()).contains("Telefone · Joana: O frete dobrou de novo.");
    }

    @Test
    @DisplayName("bounded SQL: nine statements at most, however many calls there were")
    void asksLittleOfTheDatabase() {
        int young = log.of(views::board).size();
        for (int i = 0; i < 40; i++) {
            long call = phone.answered(
                    new NewCall(Channel.WHATSAPP, "Nº " + i, null, null, "Sem telefone", null), "camila");
            phone.dropped(call, "camila");
        }

        assertThat(log.of(views::board)).hasSizeLessThanOrEqualTo(9).hasSizeLessThanOrEqualTo(young + 1);
    }

    private HttpResponse<String> ring(Visitor visitor, String action, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "acao", action, "channel", "PHONE", "phone", "(16) 5555-0143", "phoneReason", "WITHOUT_PORTAL_ACCESS"));
        if (!more[0].equals("caller")) {
            fields.addAll(List.of("caller", "Joana Pires"));
        }
        fields.addAll(List.of(more));
        return post(visitor, "/ligacoes", fields.toArray(String[]::new));
    }

    /** A call of Joana that somebody has answered: its address. */
    private String answered(String username) {
        return location(ring(loggedIn(username), "atender", "contact", String.valueOf(joana.id())))
                .replaceAll(".*(?=/ligacoes/)", "");
    }

    private HttpResponse<String> open(Visitor visitor, String call, String subject, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "subject",
                subject,
                "description",
                "A rotina pede permissão e o administrador está em férias.",
                "impact",
                "Notas paradas",
                "blocksWork",
                "no",
                "department",
                "SUPPORT"));
        List<String> given = List.of(more);
        if (!given.contains("contact")) {
            fields.addAll(List.of("contact", String.valueOf(joana.id())));
        }
        if (!given.contains("module")) {
            fields.addAll(List.of("module", "sales"));
        }
        if (!given.contains("phoneReason")) {
            fields.addAll(List.of("phoneReason", "WITHOUT_PORTAL_ACCESS"));
        }
        fields.addAll(given);
        return post(visitor, call + "/abrir", fields.toArray(String[]::new));
    }

    private PhoneCall inHand(String call) {
        return calls.whole(id(call));
    }

    private static long id(String call) {
        return Long.parseLong(call.substring("/ligacoes/".length()));
    }

    private long occurrences() {
        return jdbc.sql("select count(*) from occurrence").query(Long.class).single();
    }

    private JsonNode task(String username, String name) throws Exception {
        HttpResponse<String> found = new Visitor(port)
                .withBasic(username, username)
                .get("/engine-rest/task?assignee=" + username + "&sortBy=created&sortOrder=desc&maxResults=50");
        for (JsonNode task : json.readTree(found.body())) {
            if (task.path("name").asText().equals(name)
                    && task.path("due").asText().startsWith("2026-11-23T11:00")) {
                return task;
            }
        }
        throw new AssertionError("No task " + name);
    }

    private HttpResponse<String> submit(String username, JsonNode task, String variables) {
        return new Visitor(port)
                .withBasic(username, username)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
                        "{\"variables\":" + variables + "}");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).doesNotContain("erro"));
        return visitor;
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String... fields) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encode(fields[i + 1]));
        }
        return visitor.post(path, String.join("&", form), "application/x-www-form-urlencoded");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** The first number on the page. */
    private static String number(String page) {
        Matcher number = Pattern.compile("OC-\\d{4}-\\d{6}").matcher(page);
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String squeezed(String page) {
        return page.replaceAll("\\s+", " ");
    }
}
