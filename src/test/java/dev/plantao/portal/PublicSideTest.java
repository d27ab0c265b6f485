package dev.plantao.portal;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.Outbox;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("AC19: what a customer reads, stage by stage")
class PublicSideTest {

    private static final List<String> INTERNAL =
            List.of("Nota interna", "Fila N", "Em análise", "N2_", "N1_", "Direcionada", "conferidos");

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private Outbox outbox;

    private Visitor andre;
    private Case opened;

    @BeforeEach
    void andreHasOpenedOne() {
        world.load();
        desk.at("2026-11-23T09:00");
        andre = loggedIn("andre");
        opened = desk.opens(world.contact("andre"), Category.QUESTION, "inventory");
    }

    @Test
    @DisplayName(
            "CON-28, CON-29, UNO-B-05, UNO-B-59: public label, step, expectation and words; nothing internal, ever")
    void theCustomerReadsThePublicSide() {
        reads("Aguardando atendimento", "Triagem", "");
        opened.completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"));
        reads("Aguardando atendimento", "Análise", "");
        opened.claimed("userTask_analyseN1", "camila");
        process.teamSaid(opened.number(), camila(), Visibility.PUBLIC, "Palavra pública");
        reads("Em atendimento", "Análise", "Palavra pública");
        opened.completed(
                "userTask_analyseN1", "camila", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"));
        reads("Em atendimento", "Análise", "Palavra pública");
        opened.claimed("userTask_analyseN2", "sueli");
        reads("Em atendimento", "Análise", "Palavra pública");
        opened.completed("userTask_analyseN2", "sueli", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"));
        reads("Aguardando Cliente", "Análise", "Qual filial?");
        opened.customerSays("Filial 2");
        opened.completed("userTask_analyseN2", "sueli", with(analysis("ANSWER"), "recommendation", "Ative na aba"));

        String ended = page();
        assertThat(ended)
                .contains("Finalizado", "Ative na aba", "Filial 2")
                .doesNotContain("<textarea", "name=\"file\"");
        assertThat(ended).doesNotContain(INTERNAL);
    }

    @Test
    @DisplayName("UNO-M-08, A11: for another company the page is one that does not exist, read or written")
    void anotherCompanyFindsNothing() {
        Visitor helena = loggedIn("helena");
        String unknown = helena.browse("/portal/ocorrencias/OC-2026-999999").body();
        for (String part : List.of("", "/cancelar")) {
            String address = "/portal/ocorrencias/" + opened.number() + part;
            HttpResponse<String> answer = helena.browse(address);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutToken(answer.body())).isEqualTo(withoutToken(unknown));
            assertThat(helena.post(address, "text=oi&reason=OTHER", "application/x-www-form-urlencoded")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(helena.get("/portal").body()).doesNotContain(opened.number());
    }

    @Test
    @DisplayName("NEG-18: development reaches no customer, whatever the form says")
    void developmentReachesNoCustomer() {
        assertThat(loggedIn("edu")
                        .post(
                                "/ocorrencias/" + opened.number(),
                                "visibility=PUBLIC&text=Do+desenvolvimento",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(page()).doesNotContain("Do desenvolvimento");
    }

    /** In each stage the team notes something; the customer reads page, list and mails, and finds nothing of it. */
    private void reads(String stage, String step, String words) {
        process.teamSaid(opened.number(), camila(), Visibility.INTERNAL, "Nota interna em " + stage);
        String page = page();
        assertThat(page).as(stage).contains(words).doesNotContain(INTERNAL);
        assertThat(page).as(stage).containsPattern("class=\"badge stage [^\"]*\">" + stage + "<");
        assertThat(page)
                .as(stage)
                .containsPattern("(?s)class=\"current\" aria-current=\"step\">.{0,120}step-name\">" + step + "<")
                .containsPattern("class=\"expectation\">[^<]{10,}<");
        String list = andre.get("/portal?q=" + opened.number()).body();
        assertThat(list).as(stage).contains(stage).doesNotContain(INTERNAL);
        outbox.page(opened.number(), "", null, null, 50)
                .forEach(mail -> assertThat(mail.plain() + mail.subject()).doesNotContain(INTERNAL));
    }

    private String page() {
        return andre.get("/portal/ocorrencias/" + opened.number()).body();
    }

    private static Author camila() {
        return Author.staff("camila", "Camila Duarte");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("content=\"[0-9a-f-]{36}\"|value=\"[0-9a-f-]{36}\"", "");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }
}
