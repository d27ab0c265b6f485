package dev.plantao.api;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Race;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.api.Program.Reply;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The quote of a database change at the real doors: who reads it, who answers it, and that one answer counts. */
@RunningApplication
@DisplayName("A quote")
class QuoteResponseTest {

    private static final String QUOTE = "userTask_quoteDatabaseChange";
    private static final String EXECUTE = "userTask_executeDatabaseChange";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private Race race;

    @BeforeEach
    void theDemoCompany() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    private Case quoted(String contact) {
        return desk.opens(data.contact(contact), Category.NEED, "fleet")
                .completed("userTask_triage", "camila", triage("REQUESTED_DB_CHANGE", "NEED"))
                .completed(
                        "userTask_analyseN1",
                        "camila",
                        with(
                                analysis("DATABASE_CHANGE"),
                                "changeOperation",
                                "UPDATE",
                                "changeRequested",
                                "yes",
                                "changePurpose",
                                "Tabela interna VIAGEM",
                                "changeRisk",
                                "Rateio muda"))
                .completed(QUOTE, "tiago", Map.of("scope", "Trocar o centro de custo", "minutes", 40, "validDays", 10));
    }

    private static String address(Case about) {
        return "/api/v1/occurrences/" + about.number();
    }

    private Reply answers(String who, Case about, String body) {
        return new Program(port, who).post(address(about) + "/quote-response", body);
    }

    @Test
    @DisplayName(
            "AC12, O11 over HTTP: accepted by program, executed by the development, answered; the script stays inside")
    void isAcceptedByAProgram() {
        Case trips = quoted("otavio");

        Reply offer = new Program(port, "otavio").get(address(trips) + "/database-changes");
        assertThat(offer.text("/0/quote/amount")).isEqualTo("228.50");
        assertThat(offer.text("/0/quote/currency")).isEqualTo("BRL");
        assertThat(offer.text("/0/quote/expiresAt")).isEqualTo("2026-12-03T09:00:00-03:00");
        assertThat(offer.body()).doesNotContain("VIAGEM", "purpose", "tiago");
        Reply accepted = answers("otavio", trips, "{\"accepted\": true}");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(trips.isIn(Stage.DB_CHANGE)).isNotNull();
        trips.completed(
                        EXECUTE,
                        "lara",
                        Map.of(
                                "action", "EXECUTED",
                                "environment", "PRODUCTION",
                                "backupReference", "viagens.dump",
                                "backupAt", "23/11/2026 08:30",
                                "script", "update VIAGEM set CC = 41",
                                "affectedRows", 3200,
                                "proof", "Somas iguais",
                                "reversal", "Restaurar a cópia"))
                .completed("userTask_analyseN2", "sueli", with(analysis("ANSWER"), "actionTaken", "Feito"));
        trips.endedAs(Outcome.DB_CHANGE_DONE);

        String customer = new Program(port, "sonia")
                .get(address(trips) + "/database-changes")
                .body();
        assertThat(customer)
                .contains("\"affectedRows\":3200", "Otávio Brandt")
                .doesNotContain("VIAGEM", "lara", "dump");
        String team = new Program(port, "camila")
                .get(address(trips) + "/database-changes")
                .body();
        assertThat(team).contains("update VIAGEM", "\"executedBy\":\"lara\"", "viagens.dump");
        for (String said : List.of("", "/interactions", "/timeline")) {
            assertThat(new Program(port, "otavio").get(address(trips) + said).body())
                    .doesNotContain("VIAGEM", "lara");
        }
        assertThat(page("otavio", "/portal/ocorrencias/" + trips.number()))
                .contains("Registros afetados", "3200", "Aceito por", "R$\u00a0228,50")
                .doesNotContain("VIAGEM", "Lara", "viagens.dump");
        assertThat(page("camila", "/ocorrencias/" + trips.number()))
                .contains("update VIAGEM", "Lara Junqueira", "viagens.dump", "A cobrar do cliente");
    }

    @Test
    @DisplayName("AC12: on the page the customer reads the price, must choose, and refuses with a reason")
    void isRefusedOnThePage() {
        Case trips = quoted("otavio");
        String address = "/portal/ocorrencias/" + trips.number() + "/orcamento";
        assertThat(page("otavio", "/portal/ocorrencias/" + trips.number())).contains("Ver e responder o orçamento");
        assertThat(page("otavio", address))
                .contains(
                        "R$\u00a0228,50", "40 min × R$\u00a05,00, mais 14,25 % de impostos", "Trocar o centro de custo")
                .doesNotContain("VIAGEM", "Tiago");
        Visitor otavio = loggedIn("otavio");
        otavio.get(address);

        HttpResponse<String> undecided = otavio.post(address, "reason=", FORM);
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("Escolha se aceita ou recusa o orçamento");
        assertThat(otavio.post(address, "accepted=maybe&quote=x", FORM).statusCode())
                .isEqualTo(422);
        HttpResponse<String> refused = otavio.post(address, "accepted=no&reason=Muito+caro", FORM);

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(trips.isIn(Stage.N1_ANALYSIS).lastPublic()).contains("Orçamento recusado", "Muito caro");
        assertThat(page("otavio", address)).contains("Orçamento recusado").doesNotContain("Enviar resposta");
        HttpResponse<String> again = otavio.post(address, "accepted=yes", FORM);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Otávio Brandt já recusou este orçamento");
    }

    @Test
    @DisplayName("A11, A23, UNO-M-65: others of the company read it, nobody else; only who may commit it answers")
    void isAnsweredByWhoMay() {
        Case trips = quoted("otavio");
        String address = "/portal/ocorrencias/" + trips.number() + "/orcamento";
        String yes = "{\"accepted\": true}";

        assertThat(page("sonia", address)).contains("Otávio Brandt").doesNotContain("Enviar resposta");
        Visitor sonia = loggedIn("sonia");
        sonia.get(address);
        assertThat(sonia.post(address, "accepted=yes", FORM).statusCode()).isEqualTo(422);
        assertThat(loggedIn("helena").get(address).statusCode()).isEqualTo(404);
        for (String member : List.of("camila", "edu", "tiago", "placar")) {
            assertThat(loggedIn(member).get(address).statusCode()).as(member).isEqualTo(403);
            assertThat(answers(member, trips, yes).status()).as(member).isEqualTo(403);
        }
        assertThat(new Program(port, "placar")
                        .get(address(trips) + "/database-changes")
                        .status())
                .isEqualTo(403);
        assertThat(new Program(port, "helena")
                        .get(address(trips) + "/database-changes")
                        .status())
                .isEqualTo(404);
        assertThat(answers("helena", trips, yes).status()).isEqualTo(404);
        Reply mayNot = answers("sonia", trips, yes);
        assertThat(mayNot.status()).isEqualTo(403);
        assertThat(mayNot.text("/detail")).contains("não permite aceitar");
        Reply empty = answers("otavio", trips, "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text("/errors/0/field")).isEqualTo("accepted");
        assertThat(answers("otavio", trips, "{\"accepted\": \"perhaps\"}").status())
                .isEqualTo(400);
        assertThat(trips.isIn(Stage.DB_QUOTE)).isNotNull();
        Case without = desk.opens(data.contact("otavio"), Category.NEED, "fleet");
        assertThat(answers("otavio", without, yes).status()).isEqualTo(409);
        assertThat(loggedIn("otavio")
                        .get("/portal/ocorrencias/" + without.number() + "/orcamento")
                        .statusCode())
                .isEqualTo(404);
    }

    @RepeatedTest(3)
    @DisplayName("T43: of two contacts who answer at once exactly one wins; the other reads who was faster")
    void ofTwoAtOnceOneWins() throws Exception {
        Case trips = quoted("helena");

        List<Reply> replies = race.together(
                () -> answers("helena", trips, "{\"accepted\": true}"),
                () -> answers("helena", trips, "{\"accepted\": false}"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        Reply loser = replies.get(replies.get(0).status() == 409 ? 0 : 1);
        assertThat(loser.text("/detail")).matches("Helena Prado já (aceitou|recusou) este orçamento\\.");
        boolean accepted = loser.text("/detail").contains("aceitou");
        trips.isIn(accepted ? Stage.DB_CHANGE : Stage.N1_ANALYSIS).ledgerAgrees();
        assertThat(trips.said(true).stream().filter(said -> said.text().startsWith("Orçamento ")))
                .hasSize(1);
        assertThat(trips.openTasks()).hasSize(1);
    }

    @RepeatedTest(3)
    @DisplayName("T43: an answer and the end of the quote's time at once: one wins, and the process goes its way")
    void answerAgainstTimer() throws Exception {
        Case trips = quoted("otavio");
        String timer = trips.timer("event_quoteExpired").getId();
        desk.at("2026-12-03T08:59");

        List<Integer> outcomes = race.together(
                () -> answers("otavio", trips, "{\"accepted\": true}").status(), () -> race.fires(timer));

        boolean accepted = outcomes.get(0) == 200;
        assertThat(outcomes.get(0)).isIn(200, 409);
        trips.isIn(accepted ? Stage.DB_CHANGE : Stage.N1_ANALYSIS).ledgerAgrees();
        assertThat(trips.openTasks()).containsExactly(accepted ? EXECUTE : "userTask_analyseN1");
        assertThat(trips.said(true).stream()
                        .filter(said -> said.text().contains("Orçamento aceito")
                                || said.text().contains("sem resposta")))
                .hasSize(1);
    }

    private String page(String who, String address) {
        HttpResponse<String> answer = loggedIn(who).get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }
}
