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
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The term of a consultancy at the real doors: who reads it, who answers it, and that one answer counts. */
@RunningApplication
@DisplayName("A term of acceptance")
class TermResponseTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String YES = "{\"accepted\": true, \"name\": \"Helena Prado\", \"position\": \"Gerente\"}";
    private static final String NO =
            "{\"accepted\": false, \"name\": \"Helena Prado\", \"position\": \"Gerente\", \"reason\": \"Sem verba\"}";

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

    /** By phone, so that the term is out at once (CT1). */
    private Case offered() {
        return desk.opens(data.contact("helena"), Category.PROBLEM, "production")
                .completed("userTask_triage", "camila", triage("PRODUCTION_DEFECT", "PROBLEM"))
                .completed(
                        "userTask_analyseN1",
                        "camila",
                        with(analysis("CONSULTANCY"), "consultancySigns", List.of("EMERGENCY")));
    }

    private static String address(Case about) {
        return "/api/v1/occurrences/" + about.number();
    }

    private Reply answers(String who, Case about, String body) {
        return new Program(port, who).post(address(about) + "/term-response", body);
    }

    @Test
    @DisplayName("TOT-12, F30: read word for word by program, accepted, and the process goes on")
    void isAcceptedByAProgram() {
        Case about = offered();

        Reply term = new Program(port, "helena").get(address(about) + "/term");
        assertThat(term.text("/text")).contains("CONSULTORIA TELEFÔNICA", about.number());
        assertThat(term.text("/minutePrice")).isEqualTo("5.00");
        assertThat(term.text("/sha256")).hasSize(64);
        assertThat(term.text("/expiresAt")).isEqualTo("2026-12-03T09:00:00-03:00");
        Reply accepted = answers("helena", about, YES);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(about.isIn(Stage.SCHEDULING).lastPublic()).contains("aceito por Helena Prado, Gerente");
        assertThat(new Program(port, "helena").get(address(about) + "/term").text("/answer/position"))
                .isEqualTo("Gerente");
        assertThat(page("camila", "/ocorrencias/" + about.number()))
                .contains("Consultoria Telefônica · Termo aceito", "Helena Prado, Gerente", "CT1");
        assertThat(page("lara", "/ocorrencias/" + about.number())).doesNotContain("Termo aceito");
    }

    @Test
    @DisplayName("F30, T20: on the page every word is there; name, position and a choice are asked for")
    void isRefusedOnThePage() {
        Case about = offered();
        String address = "/portal/ocorrencias/" + about.number() + "/termo";
        assertThat(page("helena", "/portal/ocorrencias/" + about.number())).contains("Ler e responder o termo");
        String shown = page("helena", address);
        assertThat(shown)
                .contains("TERMO DE ACEITE — CONSULTORIA TELEFÔNICA", "R$\u00a05,00", "14,25 %", "Helena Prado");
        Matcher hash = Pattern.compile("name=\"term\" value=\"(\\w{64})\"").matcher(shown);
        assertThat(hash.find()).isTrue();
        Visitor helena = loggedIn("helena");
        helena.get(address);

        HttpResponse<String> undecided = helena.post(address, "term=" + hash.group(1), FORM);
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body())
                .contains("Escolha se aceita ou recusa o termo", "Informe o cargo de quem responde");
        HttpResponse<String> unread = helena.post(address, "accepted=yes&name=Helena&position=Gerente", FORM);
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("O termo mudou depois que você o leu");
        String no = "accepted=no&name=Helena&position=Gerente&term=" + hash.group(1);
        assertThat(helena.post(address, no, FORM).body()).contains("Diga por que o termo foi recusado");
        HttpResponse<String> refused = helena.post(address, no + "&reason=Sem+verba", FORM);

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(about.isIn(Stage.N1_ANALYSIS).lastPublic()).contains("recusado por Helena, Gerente", "Sem verba");
        assertThat(page("helena", address)).contains("Termo recusado").doesNotContain("Enviar resposta");
        assertThat(helena.post(address, no + "&reason=x", FORM).body()).contains("Helena já recusou este termo");
    }

    @Test
    @DisplayName("A11, A23, TOT-12: others of the company read it, nobody else; only who may commit it answers")
    void isAnsweredByWhoMay() {
        Case about = offered();
        String address = "/portal/ocorrencias/" + about.number() + "/termo";

        assertThat(page("rui", address)).contains("Helena Prado").doesNotContain("Enviar resposta");
        assertThat(loggedIn("marcos").get(address).statusCode()).isEqualTo(404);
        for (String member : List.of("camila", "edu", "tiago", "placar")) {
            assertThat(loggedIn(member).get(address).statusCode()).as(member).isEqualTo(403);
            assertThat(answers(member, about, YES).status()).as(member).isEqualTo(403);
        }
        for (String behind : List.of("edu", "placar")) {
            assertThat(new Program(port, behind).get(address(about) + "/term").status())
                    .as(behind)
                    .isEqualTo(403);
        }
        assertThat(new Program(port, "camila").get(address(about) + "/term").status())
                .isEqualTo(200);
        assertThat(new Program(port, "marcos").get(address(about) + "/term").status())
                .isEqualTo(404);
        assertThat(answers("marcos", about, YES).status()).isEqualTo(404);
        assertThat(answers("rui", about, YES).status()).isEqualTo(403);
        assertThat(answers("helena", about, "{}").status()).isEqualTo(400);
        assertThat(about.isIn(Stage.AWAITING_ACCEPTANCE)).isNotNull();
        Case without = desk.opens(data.contact("helena"), Category.PROBLEM, "production");
        assertThat(answers("helena", without, YES).status()).isEqualTo(409);
        assertThat(new Program(port, "helena").get(address(without) + "/term").status())
                .isEqualTo(404);
        assertThat(loggedIn("helena")
                        .get("/portal/ocorrencias/" + without.number() + "/termo")
                        .statusCode())
                .isEqualTo(404);
    }

    @RepeatedTest(2)
    @DisplayName("T19: of two who answer at once exactly one wins; the other reads who was faster")
    void ofTwoAtOnceOneWins() throws Exception {
        Case about = offered();

        List<Reply> replies = race.together(() -> answers("helena", about, YES), () -> answers("helena", about, NO));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        Reply loser = replies.get(replies.get(0).status() == 409 ? 0 : 1);
        boolean accepted = loser.text("/detail").contains("já aceitou");
        about.isIn(accepted ? Stage.SCHEDULING : Stage.N1_ANALYSIS).ledgerAgrees();
        assertThat(about.openTasks()).hasSize(1);
    }

    @RepeatedTest(2)
    @DisplayName("T19, T21: an answer and the end of the term's time at once: one wins, and the process goes its way")
    void answerAgainstTimer() throws Exception {
        Case about = offered();
        String timer = about.timer("event_termExpired").getId();
        desk.at("2026-12-03T08:59");

        List<Integer> outcomes =
                race.together(() -> answers("helena", about, YES).status(), () -> race.fires(timer));

        boolean accepted = outcomes.get(0) == 200;
        assertThat(outcomes.get(0)).isIn(200, 409);
        about.isIn(accepted ? Stage.SCHEDULING : Stage.N1_ANALYSIS).ledgerAgrees();
        assertThat(about.openTasks()).hasSize(1);
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
