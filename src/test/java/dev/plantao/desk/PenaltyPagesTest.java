package dev.plantao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.penalty.Late;
import dev.plantao.penalty.Late.Customer;
import dev.plantao.process.Desk;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("BY-01: the penalty pages")
class PenaltyPagesTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData data;

    @Autowired
    private Late late;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate database;

    private Customer silver;
    private String address;

    @BeforeAll
    void people() {
        data.load();
        staff("penalty-lead", "support-lead");
        staff("penalty-coordination", "support-coordination");
        staff("penalty-manager", "management");
        staff("penalty-billing", "billing");
        staff("penalty-maestro", "maestro");
        staff("penalty-n1", "support-n1");
        staff("penalty-developer", "development");
        staff("penalty-sales", "sales");
        staff("penalty-wall", "board");
        contacts.create("penalty-contact", PASSWORD, data.contact("helena").id(), 1);
    }

    @BeforeEach
    void aLateSolution() {
        silver = late.customer("SILVER");
        address = "/penalidades/" + silver.company() + "/2026-09";
        desk.at("2026-10-05T09:00");
    }

    private void staff(String username, String group) {
        directory.create(new StaffMember(username, "Pessoa", username, "", PASSWORD, Set.of(group)));
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({
        "penalty-lead, 200, 403",
        "penalty-coordination, 200, 422",
        "penalty-manager, 200, 422",
        "penalty-billing, 200, 403",
        "penalty-maestro, 403, 403",
        "penalty-n1, 403, 403",
        "penalty-developer, 403, 403",
        "penalty-sales, 403, 403",
        "penalty-wall, 403, 403",
        "penalty-contact, 403, 403"
    })
    @DisplayName("who reads, and who settles: no contact, no screen, no analyst")
    void whoGetsIn(String username, int reads, int settles) {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get("/penalidades").statusCode()).isEqualTo(reads);
        assertThat(visitor.get(address).statusCode()).isEqualTo(reads);
        assertThat(visitor.get(address + ".csv").statusCode()).isEqualTo(reads);
        assertThat(visitor.get("/api/v1/penalties?month=2026-09").statusCode()).isEqualTo(reads);
        assertThat(visitor.post(address + "/aprovar", "credito=1.00", FORM).statusCode())
                .isEqualTo(settles);
        assertThat(visitor.post(address + "/violacoes/" + breach + "/contestar", "", FORM)
                        .statusCode())
                .isEqualTo(settles);
        assertThat(visitor.post(address + "/violacoes/" + breach + "/rever", "", FORM)
                        .statusCode())
                .isEqualTo(settles);
    }

    @Test
    @DisplayName("from the list to the statement: dispute, review, approve; four eyes and each sentence")
    void settlesAMonth() {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        Visitor coordination = loggedIn("penalty-coordination");
        assertThat(coordination.get("/penalidades?mes=2026-09").body()).contains(address);
        assertThat(coordination.get(address).body())
                .contains(silver.number(), "24,00", "Soma de", "abaixo do limite", "Aprovar setembro de 2026");
        assertThat(coordination
                        .get(address + "?linha=" + breach + "&acao=contestar")
                        .body())
                .contains("Dia em que o cliente contestou");

        String line = address + "/violacoes/" + breach;
        assertThat(coordination
                        .post(line + "/contestar", "seen=0&day=&reason=", FORM)
                        .body())
                .contains("Informe o dia em que o cliente contestou", "O que o cliente contesta?");
        assertThat(coordination
                        .post(line + "/contestar", "seen=0&day=2026-10-02&reason=N%C3%A3o+concorda", FORM)
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordination.get(address).body()).contains("Contestada pelo cliente em 02/10/2026");
        assertThat(coordination
                        .post(line + "/rever", "seen=1&amount=doze&reason=x", FORM)
                        .body())
                .contains("Informe o valor em reais");
        assertThat(coordination
                        .post(line + "/rever", "seen=0&amount=12&reason=x", FORM)
                        .body())
                .contains("Outra pessoa registrou algo");
        assertThat(coordination
                        .post(line + "/rever", "seen=1&amount=12%2C5&reason=Metade", FORM)
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordination.get(address).body())
                .contains("outra pessoa da coordena")
                .doesNotContain("/aprovar\"");
        assertThat(coordination
                        .post(address + "/aprovar", "credito=12.50", FORM)
                        .body())
                .contains("outra pessoa");

        Visitor manager = loggedIn("penalty-manager");
        assertThat(manager.post(address + "/aprovar", "credito=24.00", FORM).body())
                .contains("12,50");
        assertThat(manager.post(address + "/aprovar", "credito=12.50", FORM).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(address).body()).contains("Aprovado").doesNotContain("/aprovar\"");
        assertThat(manager.post(line + "/rever", "seen=2&amount=0&reason=Erro", FORM)
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(address).body()).contains("Depois da aprova", "12,50");
        assertThat(manager.get("/penalidades/" + silver.company() + "/2026-10").body())
                .contains("Ajuste de setembro de 2026", "12,50");
    }

    @Test
    @DisplayName("A30: the CSV is for Brazilian spreadsheets, and no text of it is a formula")
    void csv() {
        silver.breach("2026-09-10T15:00", "2.5", "10", "24.00", null);
        silver.breach("2026-09-11T15:00", "2", "10", "0.00", "=HYPERLINK(\"http://x\";\"y\")");
        silver.breach("2026-09-12T15:00", "2", "10", "0.00", "@soma(1)");

        HttpResponse<String> answer = loggedIn("penalty-billing").get(address + ".csv");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment"));
        assertThat(answer.body())
                .startsWith("\uFEFFEmpresa;Mês;")
                .contains("\"10/09/2026 15:00:00\";", ";2,50;24,00;\"Aplicada\";")
                .contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"", "\"'@soma(1)\"")
                .contains("\"Crédito\"");
        assertThat(PenaltyCsv.text("+1")).isEqualTo("\"'+1\"");
        assertThat(PenaltyCsv.text("-1")).isEqualTo("\"'-1\"");
        assertThat(PenaltyCsv.text("\t1")).isEqualTo("\"'\t1\"");
        assertThat(PenaltyCsv.text("a;b")).isEqualTo("\"a;b\"");
    }

    @Test
    @DisplayName("the JSON for billing says what is approved, and pages")
    void json() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        Visitor billing = new Visitor(port).withBasic("penalty-billing", PASSWORD);

        String body = billing.get("/api/v1/penalties?month=2026-09&size=200").body();
        assertThat(body).contains("\"company\":" + silver.company() + ",", "\"credit\":24.00", silver.number());
        assertThat(billing.get("/api/v1/penalties?month=2026-9").statusCode()).isEqualTo(400);
        assertThat(billing.get("/api/v1/penalties?month=2026-13").statusCode()).isEqualTo(400);
        assertThat(billing.get("/api/v1/penalties?month=2026-09&cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port).get("/api/v1/penalties?month=2026-09").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("an address of nothing is not found, and never an error of ours")
    void unknown() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        long others = late.customer("SILVER").breach("2026-09-10T15:00", "2", "10", "24.00", null);
        desk.at("2026-10-05T09:00");
        Visitor manager = loggedIn("penalty-manager");

        assertThat(manager.get("/penalidades/999999999/2026-09").statusCode()).isEqualTo(404);
        assertThat(manager.get("/penalidades/" + silver.company() + "/2026-13").statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/penalidades/x/2026-09").statusCode()).isEqualTo(404);
        assertThat(manager.get(address + "?linha=" + others).statusCode()).isEqualTo(404);
        assertThat(manager.post(address + "/violacoes/" + others + "/rever", "seen=0&amount=0&reason=x", FORM)
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/penalidades?mes=agosto").body()).contains("Ano e mês");
        assertThat(database.queryForObject(
                        "select count(*) from breach_decision where breach_id = ?", Integer.class, others))
                .isZero();
    }

    @Test
    @DisplayName("A10: another site approves nothing")
    void anotherSite() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);

        assertThat(loggedIn("penalty-manager")
                        .postBlindly(address + "/aprovar", "credito=24.00", FORM)
                        .statusCode())
                .isEqualTo(403);
    }
}
