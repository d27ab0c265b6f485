package dev.plantao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.penalty.Late;
import dev.plantao.process.Desk;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("BY-25: how right the forecasts were")
class ForecastPageTest {

    private static final String PASSWORD = "segredo de teste";

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
    private JdbcClient jdbc;

    @BeforeAll
    void people() {
        data.load();
        staff("outlook-lead", "support-lead");
        staff("outlook-coordination", "support-coordination");
        staff("outlook-manager", "management");
        staff("outlook-maestro", "maestro");
        staff("outlook-billing", "billing");
        staff("outlook-n1", "support-n1");
        staff("outlook-developer", "development");
        staff("outlook-sales", "sales");
        staff("outlook-wall", "board");
        contacts.create("outlook-contact", PASSWORD, data.contact("helena").id(), 1);
    }

    private void staff(String username, String group) {
        directory.create(new StaffMember(username, "Pessoa", username, "", PASSWORD, Set.of(group)));
    }

    @AfterEach
    void leaveNothingBehind() {
        for (String table : new String[] {"forecast_check", "forecast_day"}) {
            jdbc.sql("delete from " + table + " where kept_on >= ?")
                    .param(LocalDate.of(2033, 1, 1))
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "outlook-lead, 200",
        "outlook-coordination, 200",
        "outlook-manager, 200",
        "outlook-maestro, 200",
        "outlook-billing, 403",
        "outlook-n1, 403",
        "outlook-developer, 403",
        "outlook-sales, 403",
        "outlook-wall, 403",
        "outlook-contact, 403"
    })
    @DisplayName("who lists: those who answer for the queues; no contact, no screen, no developer")
    void whoGetsIn(String username, int status) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get("/previsao").statusCode()).isEqualTo(status);
        assertThat(visitor.get("/previsao?mes=2033-05").statusCode()).isEqualTo(status);
        assertThat(visitor.get("/api/v1/forecast").statusCode()).isEqualTo(status);
        assertThat(visitor.get("/ocorrencias").body().contains("href=\"/previsao\""))
                .isEqualTo(status == 200);
    }

    @Test
    void strangersAreSentToTheLogin() {
        assertThat(new Visitor(port).get("/api/v1/forecast").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("/previsao").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("a month by hand: 0.9 and 0.5 missed, 0.2 and 0.5 kept, one unknown")
    void aMonth() {
        desk.at("2033-05-20T09:00");
        kept("2033-05-02", "0.9", true);
        kept("2033-05-02", "0.2", false);
        kept("2033-05-03", "0.5", true);
        kept("2033-05-03", "0.5", false);
        kept("2033-05-03", "1", null);
        Visitor manager = loggedIn("outlook-manager");

        String page = manager.get("/previsao?mes=2033-05").body();
        assertThat(page)
                .contains("Previsão de maio de 2033", "03/05/2033", "02/05/2033")
                // Squares 0.01 + 0.25 + 0.04 + 0.25 of four; half were missed.
                .contains("0,138", "0,250", "45 %", "2,1")
                .contains("1 ainda não tem desfecho")
                .contains("50 % a 60 %", "50 % (1)", "100 % (1)", "0 % (0)");
        String json = manager.get("/api/v1/forecast?month=2033-05").body();
        assertThat(json)
                .contains("\"month\":\"2033-05\"")
                .contains("\"forecasts\":5,\"known\":4,\"expected\":2.1000,\"happened\":2,\"brier\":0.1375,"
                        + "\"reference\":0.2500,\"skill\":0.4500")
                .contains("{\"from\":0.5,\"known\":2,\"said\":0.5000,\"happened\":1}")
                .contains("{\"from\":0.0,\"known\":0,\"said\":null,\"happened\":0}");
    }

    @Test
    @DisplayName("a month without forecasts says so; what is no month is refused or the present one")
    void emptyAndWrong() {
        desk.at("2033-07-20T09:00");
        Visitor manager = loggedIn("outlook-manager");

        assertThat(manager.get("/previsao").body()).contains("Nenhuma previsão guardada neste mês");
        assertThat(manager.get("/previsao?mes=bobagem").body()).contains("Previsão de julho de 2033");
        assertThat(manager.get("/api/v1/forecast?month=2033-13").statusCode()).isEqualTo(400);
        assertThat(manager.get("/api/v1/forecast?month=x").body()).contains("Informe o mês como 2026-11");
    }

    private void kept(String day, String probability, Boolean breached) {
        LocalDate on = LocalDate.parse(day);
        String number = late.customer("SILVER").number();
        desk.at("2033-05-20T09:00");
        jdbc.sql("insert into forecast_day (kept_on, kept_at) select cast(:on as date), :at where not exists"
                        + " (select 1 from forecast_day where kept_on = :on)")
                .param("on", on)
                .param("at", OffsetDateTime.parse(day + "T08:00:00Z"))
                .update();
        jdbc.sql(
                        "insert into forecast_check (kept_on, occurrence_id, due_at, probability, breached)"
                                + " select cast(:on as date), id, :at, :probability, :breached from occurrence where number = :number")
                .param("on", on)
                .param("at", OffsetDateTime.parse(day + "T20:00:00Z"))
                .param("probability", new java.math.BigDecimal(probability))
                .param("breached", breached)
                .param("number", number)
                .update();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }
}
