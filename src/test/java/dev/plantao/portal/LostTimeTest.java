package dev.plantao.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Multipart;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("F10: while somebody was writing")
class LostTimeTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Desk desk;

    @Autowired
    private OccurrenceProcess process;

    private Case opened;
    private String portal;
    private String staff;

    @BeforeEach
    void andreHasOpenedOne() {
        world.load();
        desk.at("2026-11-23T09:00");
        opened = desk.opens(world.contact("andre"), Category.QUESTION, "inventory");
        portal = "/portal/ocorrencias/" + opened.number();
        staff = "/ocorrencias/" + opened.number();
    }

    @Test
    @DisplayName("the session ended: a sentence says so, and the login leads back to the form")
    void theSessionEnded() {
        for (String page : new String[] {portal, "/portal/ocorrencias/nova?modulo=sales&etapa=formulario"}) {
            Visitor andre = loggedIn("andre");
            andre.get(page);
            andre.afterTheSessionEnded().standingOn(page);

            HttpResponse<String> tooLate = andre.post(
                    page.replaceAll("\\?.*", ""),
                    new Multipart().field("text", "Longo").field("subject", "Longo"));

            assertThat(tooLate.statusCode()).isEqualTo(302);
            assertThat(tooLate.headers().firstValue("Location").orElse("")).endsWith("/login?expirou");
            assertThat(andre.get("/login?expirou").body()).contains("Sua sessão terminou.", "o texto volta");
            assertThat(andre.logIn("andre", "andre").headers().firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).endsWith(page));
        }
        assertThat(opened.said(true)).extracting(Interaction::text).doesNotContain("Longo");
    }

    @Test
    @DisplayName("the session ended, and a look-up of the page was sent before the form: the sentence is the same")
    void aLookUpWentAhead() {
        String page = "/portal/ocorrencias/nova?modulo=sales&etapa=formulario";
        Visitor andre = loggedIn("andre");
        andre.get(page);
        andre.afterTheSessionEnded().standingOn(page);
        andre.get(page + "&subject=rascunho");

        HttpResponse<String> tooLate =
                andre.post("/portal/ocorrencias/nova", new Multipart().field("subject", "Longo"));

        assertThat(tooLate.headers().firstValue("Location").orElse("")).endsWith("/login?expirou");
        assertThat(andre.logIn("andre", "andre").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(page));
    }

    @Test
    @DisplayName("A18: the way back never leads to another site")
    void theWayBackStaysHere() {
        Visitor andre = loggedIn("andre");
        andre.get(portal);
        andre.afterTheSessionEnded().standingOn("@evil.example//evil.example/portal");

        andre.post(portal, new Multipart().field("text", "Longo"));

        assertThat(andre.logIn("andre", "andre").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).doesNotContain("evil"));
    }

    @Test
    void whoNeverLoggedInReadsNothingOfAnEnd() {
        assertThat(new Visitor(port).get(portal).headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login"));
    }

    @Test
    @DisplayName("two answer at once: the second reads the first before sending; nothing is lost, in portal and desk")
    void twoAnswerAtOnce() {
        Visitor andre = loggedIn("andre");
        Visitor camila = loggedIn("camila");
        String seenByAndre = seen(andre.get(portal).body());
        String seenByCamila = seen(camila.get(staff).body());
        process.teamSaid(
                opened.number(), Author.staff("bruno", "Bruno Siqueira"), Visibility.PUBLIC, "Resposta do Bruno");

        HttpResponse<String> second = andre.post(
                portal, new Multipart().field("text", "Minha pergunta").field("seen", seenByAndre));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("Enquanto você escrevia, Bruno Siqueira também escreveu.", "Resposta do Bruno")
                .contains("Minha pergunta</textarea>");
        HttpResponse<String> secondAnalyst = say(camila, "Resposta da Camila", seenByCamila);
        assertThat(secondAnalyst.statusCode()).isEqualTo(422);
        assertThat(secondAnalyst.body())
                .contains("Enquanto você escrevia, Bruno Siqueira também escreveu.", "Resposta do Bruno")
                .contains("Resposta da Camila</textarea>");
        assertThat(opened.said(true)).extracting(Interaction::text).doesNotContain("Minha pergunta");

        assertThat(andre.post(
                                portal,
                                new Multipart().field("text", "Minha pergunta").field("seen", seen(second.body())))
                        .statusCode())
                .isEqualTo(302);
        String now = seen(camila.get(staff).body());
        assertThat(say(camila, "Resposta da Camila", now).statusCode()).isEqualTo(302);
        assertThat(say(camila, "E mais isto", now).statusCode())
                .as("one's own words stop nobody")
                .isEqualTo(302);
        assertThat(opened.said(true))
                .extracting(Interaction::text)
                .contains("Resposta do Bruno", "Minha pergunta", "Resposta da Camila", "E mais isto");
    }

    @Test
    @DisplayName("what no page of ours sends as seen is as good as nothing seen")
    void nonsenseIsNothingSeen() {
        assertThat(loggedIn("andre")
                        .post(portal, new Multipart().field("text", "Do André").field("seen", "ontem"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(say(loggedIn("camila"), "Da Camila", "99999999999999999999").statusCode())
                .isEqualTo(302);
        assertThat(opened.said(true)).extracting(Interaction::text).contains("Do André", "Da Camila");
    }

    private HttpResponse<String> say(Visitor analyst, String text, String seen) {
        return analyst.post(staff, "visibility=PUBLIC&seen=" + seen + "&text=" + URLEncoder.encode(text, UTF_8), FORM);
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }
}
