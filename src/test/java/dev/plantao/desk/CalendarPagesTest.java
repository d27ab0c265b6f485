package dev.plantao.desk;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.BrazilianHolidays;
import dev.plantao.sla.CalendarBook;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("The calendars: what time counts, for whom, from when on (G-02, b.7, BY-09)")
class CalendarPagesTest {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String HOME = "/calendarios";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String N1 = "userTask_analyseN1";
    private static final String BREACHED = "event_solutionBreached";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private CalendarBook book;

    @Autowired
    private BrazilianHolidays brazil;

    @Autowired
    private CalendarWords words;

    @Autowired
    private StatementLog log;

    private String code;

    @BeforeEach
    void monday() {
        world.load();
        desk.at("2026-11-23T08:00");
        code = "pagina-" + CODES.incrementAndGet();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).statusCode()).isEqualTo(302);
        visitor.get(HOME);
        return visitor;
    }

    private Visitor miriamWithCalendar() {
        Visitor miriam = loggedIn("miriam");
        assertThat(miriam.post(HOME + "/novo", "name=Plantao&like=business&code=" + code, FORM)
                        .statusCode())
                .isEqualTo(302);
        return miriam;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String hours(String from, String weekday, String action) {
        return "revision=" + book.get(code).revision() + "&validFrom=" + from
                + "&zone=America/Sao_Paulo&holidays=LOCAL&monday=" + encoded(weekday) + "&tuesday=" + encoded(weekday)
                + "&wednesday=" + encoded(weekday) + "&thursday=" + encoded(weekday) + "&friday=" + encoded(weekday)
                + "&saturday=&sunday=&action=" + action;
    }

    private String day(String day, String kind, String name, String action) {
        return "revision=" + book.get(code).revision() + "&day=" + day + "&dayKind=" + kind + "&dayName="
                + encoded(name) + "&action=" + action;
    }

    private Case running(Contact contact) {
        Case opened = desk.opens(contact, Category.PROBLEM, "fiscal", true, true);
        desk.at("2026-11-23T09:00");
        return opened.completed(
                        "userTask_triage",
                        "camila",
                        with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "fiscal"))
                .claimed(N1, "ana");
    }

    @ParameterizedTest
    @CsvSource({
        "miriam, 200, 422",
        "tiago, 200, 422",
        "camila, 403, 403",
        "sueli, 403, 403",
        "edu, 403, 403",
        "vitor, 403, 403",
        "bianca, 403, 403",
        "andre, 403, 403",
        "placar, 403, 403"
    })
    @DisplayName("d.7: whoever answers for the promises keeps the calendars; nobody else reads them here")
    void whoKeepsThem(String username, int read, int write) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get(HOME).statusCode()).isEqualTo(read);
        assertThat(visitor.get(HOME + "/business").statusCode()).isEqualTo(read);
        assertThat(visitor.get(HOME + "/empresas").statusCode()).isEqualTo(read);
        assertThat(visitor.post(HOME + "/business", "", FORM).statusCode()).isEqualTo(write);
        assertThat(visitor.post(HOME + "/business/datas", "", FORM).statusCode())
                .isEqualTo(write);
        assertThat(visitor.post(HOME + "/business/planos", "", FORM).statusCode())
                .isEqualTo(write);
    }

    @Test
    void theListSaysHoursInWordsAndWhoUsesThem() {
        String page = loggedIn("miriam").get(HOME).body();

        assertThat(page)
                .contains("Horário comercial")
                .contains("segunda a sexta 08:00–18:00")
                .contains("todos os dias 24 horas")
                .contains("Planos: ")
                .contains("25/12/2026: Natal");
    }

    @Test
    @DisplayName("b.5: a preview keeps nothing; a save moves deadline, alarm and task, and says who did it")
    void hoursArePreviewedAndSaved() {
        Visitor miriam = miriamWithCalendar();
        Contact contact = world.customer("GOLD", LocalDate.of(2026, 1, 1));
        String company = HOME + "/empresas/" + contact.company().id();
        assertThat(miriam.post(company, "calendar=" + code + "&region=SP.csp&action=SAVE", FORM)
                        .statusCode())
                .isEqualTo(302);
        Case running = running(contact);
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));

        String preview = miriam.post(
                        HOME + "/" + code, hours("2026-11-24", "08:00-09:00, 13:00 às 18h", "PREVIEW"), FORM)
                .body();
        assertThat(preview)
                .contains("1 ocorrência aberta muda de prazo.")
                .contains(running.number())
                .contains("24/11 11:00")
                .contains("24/11 15:00");
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));

        HttpResponse<String> saved =
                miriam.post(HOME + "/" + code, hours("2026-11-24", "08:00-09:00, 13:00-18:00", "SAVE"), FORM);
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T15:00"));
        assertThat(running.task(N1).getDueDate()).isEqualTo(at("2026-11-24T15:00"));
        assertThat(miriam.get(HOME + "/" + code).body())
                .contains("segunda a sexta 08:00–09:00 e 13:00–18:00")
                .contains("Miriam Costa")
                .contains("Mudanças marcadas");

        String withdraw = "revision=" + book.get(code).revision() + "&validFrom=2026-11-24&action=WITHDRAW";
        assertThat(miriam.post(HOME + "/" + code, withdraw, FORM).statusCode()).isEqualTo(302);
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));
        running.ledgerAgrees();
    }

    @Test
    void anOwnDayIsAddedAndTakenBack() {
        Visitor miriam = miriamWithCalendar();
        String days = HOME + "/" + code + "/datas";

        assertThat(miriam.post(days, day("2026-12-24", "CLOSED", "Véspera de Natal", "SAVE"), FORM)
                        .statusCode())
                .isEqualTo(302);
        assertThat(miriam.post(days, day("2026-12-25", "OPEN", "Plantão", "SAVE"), FORM)
                        .statusCode())
                .isEqualTo(302);
        String page = miriam.get(HOME + "/" + code).body();
        assertThat(page).contains("24/12/2026: Véspera de Natal").contains("25/12/2026: Plantão (trabalha-se)");

        miriam.post(days, day("2026-12-24", "", "", "REMOVE"), FORM);
        assertThat(book.get(code).days()).extracting(one -> one.name()).containsExactly("Plantão");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 | 08:00-18:00 | O tempo até 23/11/2026 já foi contado e não muda. Escolha um dia depois.",
                "x | 08:00-18:00 | Informe a partir de que dia vale, como 01/12/2026.",
                "2026-12-01 | 08:00-12:00, 11:00-18:00 | Os intervalos 08:00-12:00 e 11:00-18:00 se sobrepõem. Ajuste um deles.",
                "2026-12-01 | 00:00-24:00, 11:00-18:00 | Os intervalos 00:00-24:00 e 11:00-18:00 se sobrepõem. Ajuste um deles.",
                "2026-12-01 | 18:00-08:00 | O intervalo 18:00-08:00 fecha antes de abrir.",
                "2026-12-01 | das oito | Escreva cada intervalo como 08:00-12:00",
                "2026-12-01 | 08:00-25:00 | Escreva cada intervalo como 08:00-12:00",
                "2026-12-01 | '' | Abra pelo menos um dia da semana",
            })
    @DisplayName("bad data is refused beside its field, and nothing is kept")
    void badHoursAreRefused(String from, String weekday, String sentence) {
        Visitor miriam = miriamWithCalendar();

        HttpResponse<String> refused = miriam.post(HOME + "/" + code, hours(from, weekday, "SAVE"), FORM);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
        assertThat(book.get(code).versions()).hasSize(1);
    }

    @Test
    void otherBadDataIsRefused() {
        Visitor miriam = miriamWithCalendar();
        long company =
                world.customer("GOLD", LocalDate.of(2026, 1, 1)).company().id();

        assertThat(miriam.post(
                                HOME + "/" + code,
                                hours("2026-12-01", "08:00-12:00", "SAVE").replace("Sao_Paulo", "Marte"),
                                FORM)
                        .body())
                .contains("Escolha um fuso horário da lista.");
        assertThat(miriam.post(HOME + "/" + code + "/datas", day("2026-11-20", "CLOSED", "Ponte", "SAVE"), FORM)
                        .body())
                .contains("O tempo até 23/11/2026 já foi contado e não muda. Escolha um dia depois.");
        assertThat(miriam.post(HOME + "/empresas/" + company, "calendar=&region=SP.xyz&action=SAVE", FORM)
                        .body())
                .contains("Escolha um estado ou uma cidade da lista.");
        assertThat(miriam.post(HOME + "/empresas/" + company, "calendar=lunar&region=&action=SAVE", FORM)
                        .body())
                .contains("Escolha um calendário da lista.");
        assertThat(miriam.post(HOME + "/novo", "name=X&like=business&code=" + code, FORM)
                        .body())
                .contains("Já existe um calendário com este código.");
        assertThat(miriam.get(HOME + "/lunar").statusCode()).isEqualTo(404);
        assertThat(miriam.get(HOME + "/empresas/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsToldAndSavesAgain() {
        Visitor miriam = miriamWithCalendar();
        String old = day("2026-12-31", "CLOSED", "Véspera", "SAVE");
        miriam.post(HOME + "/" + code + "/datas", day("2026-12-24", "CLOSED", "Véspera", "SAVE"), FORM);

        HttpResponse<String> second = loggedIn("tiago").post(HOME + "/" + code + "/datas", old, FORM);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("Outra pessoa mudou este calendário")
                .contains("value=\"2026-12-31\"")
                .contains("name=\"revision\" value=\"1\"");
    }

    @Test
    @DisplayName("a plan may count by another calendar")
    void aPlanCountsByIt() {
        Visitor miriam = miriamWithCalendar();
        world.plan("CAL-" + code);

        assertThat(miriam.post(HOME + "/" + code + "/planos", "plan=CAL-" + code + "&action=PREVIEW", FORM)
                        .body())
                .contains("Nenhuma ocorrência aberta muda de prazo.");
        assertThat(miriam.post(HOME + "/" + code + "/planos", "plan=CAL-" + code + "&action=SAVE", FORM)
                        .statusCode())
                .isEqualTo(302);
        assertThat(miriam.get(HOME + "/" + code).body()).contains("Planos: Plano CAL-" + code);
    }

    @Test
    void everyRegionHasItsName() {
        assertThat(brazil.regions())
                .allSatisfy(region -> assertThat(words.region(region)).isNotBlank());
    }

    @Test
    void theCompaniesCostTheSameHoweverManyThereAre() {
        Visitor miriam = loggedIn("miriam");
        miriam.get(HOME + "/empresas");
        int before = log.of(() -> miriam.get(HOME + "/empresas")).size();
        world.customer("GOLD", LocalDate.of(2026, 1, 1));

        assertThat(log.of(() -> miriam.get(HOME + "/empresas"))).hasSize(before);
    }
}
