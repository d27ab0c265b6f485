package dev.plantao.desk;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.customer.ContractTerm;
import dev.plantao.customer.Customers;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.PlanChanges;
import dev.plantao.sla.ClockKind;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("The contracts: which plan a company has, from when on (UNO-B-07)")
class ContractPagesTest {

    private static final String HOME = "/contratos";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String N1 = "userTask_analyseN1";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private Customers customers;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private StatementLog log;

    private Contact contact;
    private String address;

    @BeforeEach
    void monday() {
        world.load();
        desk.at("2026-11-23T08:00");
        contact = world.customer("GOLD", LocalDate.of(2026, 1, 1));
        address = HOME + "/" + contact.company().id();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, username).statusCode()).isEqualTo(302);
        visitor.get(HOME);
        return visitor;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String form(String plan, String from, String action) {
        return "plan=" + plan + "&startsOn=" + from + "&action=" + action;
    }

    /** Twelve hours from Monday 09:00: due Tue 11:00. */
    private Case running() {
        Case opened = desk.opens(contact, Category.PROBLEM, "fiscal", true, true);
        desk.at("2026-11-23T09:00");
        return opened.completed(
                        "userTask_triage",
                        "camila",
                        with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "fiscal"))
                .claimed(N1, "ana");
    }

    private String planOn(String day) {
        return customers
                .planInForce(contact.company().id(), LocalDate.parse(day))
                .code();
    }

    @ParameterizedTest
    @CsvSource({
        "vitor, 200, 422",
        "miriam, 200, 422",
        "camila, 403, 403",
        "bruno, 403, 403",
        "sueli, 403, 403",
        "tiago, 403, 403",
        "edu, 403, 403",
        "bianca, 403, 403",
        "andre, 403, 403",
        "placar, 403, 403"
    })
    @DisplayName("UNO-B-07: sales keep the plans; an analyst gets 403")
    void whoKeepsThem(String username, int read, int write) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get(HOME).statusCode()).isEqualTo(read);
        assertThat(visitor.get(address).statusCode()).isEqualTo(read);
        assertThat(visitor.post(address, "", FORM).statusCode()).isEqualTo(write);
        assertThat(planOn("2026-11-23")).isEqualTo("GOLD");
    }

    @Test
    void whoIsNotLoggedInIsAsked() {
        assertThat(new Visitor(port).browse(address).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("UNO-B-07, b.5: a preview keeps nothing; a save moves deadline, alarm and task, over the time used")
    void aPlanIsPreviewedAndSaved() {
        Case running = running();
        desk.at("2026-11-23T11:00");
        Visitor vitor = loggedIn("vitor");

        HttpResponse<String> preview = vitor.post(address, form("VIP", "2026-11-23", "PREVIEW"), FORM);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("1 ocorrência aberta muda de prazo.")
                .contains(running.number());
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T11:00"));
        assertThat(planOn("2026-11-23")).isEqualTo("GOLD");

        HttpResponse<String> saved = vitor.post(address, form("VIP", "2026-11-23", "SAVE"), FORM);
        assertThat(saved.statusCode()).isEqualTo(302);

        assertThat(running.occurrence().planCode()).isEqualTo("VIP");
        assertThat(running.clock(ClockKind.SOLUTION).target()).isEqualTo(Duration.ofHours(8));
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(running.due("event_solutionBreached")).isEqualTo(at("2026-11-23T17:00"));
        assertThat(running.task(N1).getDueDate()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(running.clock(ClockKind.FIRST_RESPONSE))
                .as("a promise is made at the opening or not at all")
                .isNull();
        running.ledgerAgrees();
        assertThat(vitor.get(address).body())
                .contains("Plano VIP a partir de 23/11/2026.")
                .contains("em vigor")
                .contains("encerrado")
                .contains("passa ao plano VIP a partir de 23/11/2026")
                .contains("Vitor");
    }

    @Test
    @DisplayName("UNO-B-07: a plan of a day to come counts from that day on, with its open occurrences")
    void aPlanBeginsOnItsDay() {
        Case running = running();
        assertThat(loggedIn("miriam")
                        .post(address, form("VIP", "24/11/2026", "SAVE"), FORM)
                        .statusCode())
                .isEqualTo(302);

        assertThat(planOn("2026-11-23")).isEqualTo("GOLD");
        assertThat(planOn("2026-11-24")).isEqualTo("VIP");
        desk.at("2026-11-23T17:00");
        changes.follow();
        assertThat(running.occurrence().planCode()).isEqualTo("GOLD");

        desk.at("2026-11-24T00:01");
        changes.follow();
        assertThat(running.occurrence().planCode()).isEqualTo("VIP");
        assertThat(running.clock(ClockKind.SOLUTION).used()).isEqualTo(Duration.ZERO);
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-23T17:00"));
        running.ledgerAgrees();
    }

    @Test
    @DisplayName("UNO-B-07: exactly one plan on each day, whatever was written down before")
    void eachDayHasOnePlan() {
        Visitor vitor = loggedIn("vitor");
        vitor.post(address, form("VIP", "2026-12-10", "SAVE"), FORM);
        vitor.post(address, form("SILVER", "2026-12-01", "SAVE"), FORM);
        vitor.post(address, form("NETWORK", "2026-12-01", "SAVE"), FORM);

        assertThat(planOn("2026-11-30")).isEqualTo("GOLD");
        assertThat(planOn("2026-12-01")).isEqualTo("NETWORK");
        assertThat(planOn("2026-12-09")).isEqualTo("NETWORK");
        assertThat(planOn("2026-12-10")).isEqualTo("VIP");
        assertThat(customers.contracts(contact.company().id()))
                .extracting(ContractTerm::startsOn, ContractTerm::endsOn)
                .containsExactly(
                        tuple(LocalDate.parse("2026-12-10"), null),
                        tuple(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-09")),
                        tuple(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-30")));
        assertThat(vitor.get(address).body()).contains("marcado");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2026-12-01 | Escolha um plano da lista.",
                "PLATINA | 2026-12-01 | Escolha um plano da lista.",
                "GOLD | 2026-12-01 | A empresa já tem este plano nesse dia.",
                "VIP | 2026-11-22 | O que já passou fica no plano do seu dia. Escolha hoje ou um dia depois.",
                "VIP | amanhã | Escreva o dia em que o plano novo começa a valer, como 01/12/2026.",
                "VIP | 2050-01-01 | Escolha um dia dos próximos 5 anos.",
                "VIP | '' | Escreva o dia em que o plano novo começa a valer"
            })
    @DisplayName("bad data is refused beside its field, and nothing is kept")
    void badDataIsRefused(String plan, String from, String sentence) {
        Visitor vitor = loggedIn("vitor");
        for (String action : new String[] {"SAVE", "PREVIEW"}) {
            HttpResponse<String> refused = vitor.post(address, form(plan, encoded(from), action), FORM);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains(sentence);
        }
        assertThat(customers.contracts(contact.company().id())).hasSize(1);
    }

    @Test
    @DisplayName("a plan without targets is not sold; an unknown company is not there")
    void aPlanWithoutTargetsIsRefused() {
        world.plan("SEMPRAZO");
        Visitor vitor = loggedIn("vitor");

        HttpResponse<String> refused = vitor.post(address, form("SEMPRAZO", "2026-11-23", "SAVE"), FORM);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A tabela de prazos não prevê todos os casos deste plano.");
        assertThat(planOn("2026-11-23")).isEqualTo("GOLD");
        assertThat(vitor.get(HOME + "/999999999").statusCode()).isEqualTo(404);
        assertThat(vitor.get(HOME + "/x").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("A34: the list costs the same however many companies there are, and is searched without accents")
    void theListIsBounded() {
        Visitor vitor = loggedIn("vitor");
        String name = contact.company().name();
        assertThat(vitor.get(HOME + "?q=" + encoded(name.replace('e', 'É'))).body())
                .contains(name, "Plano Ouro");
        assertThat(vitor.get(HOME + "?q=nenhuma-com-esse-nome").body()).contains("Nenhuma empresa");
        int before = log.of(() -> vitor.get(HOME)).size();
        world.customer("GOLD", LocalDate.of(2026, 1, 1));

        assertThat(log.of(() -> vitor.get(HOME))).hasSize(before);
    }
}
