package dev.plantao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.MailState;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
@DisplayName("The outbox page")
class OutboxPageTest {

    private static final String PASSWORD = "segredo de teste";
    private static final Pattern ROW = Pattern.compile("href=\"/outbox/(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void people() {
        data.load();
        staff("outbox-lead", "support-lead");
        staff("outbox-coordination", "support-coordination");
        staff("outbox-manager", "management");
        staff("outbox-n1", "support-n1");
        staff("outbox-designer", "process-design");
        staff("outbox-wall", "board");
        contacts.create("outbox-contact", PASSWORD, data.contact("helena").id(), 1);
    }

    @BeforeEach
    void monday() {
        desk.at("2026-11-23T09:00");
    }

    private void staff(String username, String group) {
        directory.create(new StaffMember(username, "Pessoa", username, "", PASSWORD, Set.of(group)));
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private Case opened() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
    }

    private OutboxMail mailOf(Case opened) {
        return outbox.page(opened.number(), "", null, null, 1).get(0);
    }

    private static List<Long> rows(HttpResponse<String> page) {
        return ROW.matcher(page.body())
                .results()
                .map((MatchResult found) -> Long.valueOf(found.group(1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "outbox-lead, 200",
        "outbox-coordination, 200",
        "outbox-manager, 200",
        "outbox-n1, 403",
        "outbox-designer, 403",
        "outbox-wall, 403",
        "outbox-contact, 403"
    })
    @DisplayName("UNO-M-08: only those who look after the mails see them; no contact ever")
    void whoGetsIn(String username, int status) {
        long id = mailOf(opened()).id();
        Visitor visitor = loggedIn(username);

        assertThat(visitor.get("/outbox").statusCode()).isEqualTo(status);
        assertThat(visitor.get("/outbox/" + id).statusCode()).isEqualTo(status);
        assertThat(visitor.post("/outbox/" + id + "/reenviar", "", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(status == 200 ? 302 : 403);
    }

    @Test
    @DisplayName("The header leads there those who get in, and nobody else")
    void theHeaderLeadsThere() {
        assertThat(loggedIn("outbox-lead").get("/outbox").body())
                .containsPattern("href=\"/outbox\"\\s+aria-current=\"page\"");
        assertThat(loggedIn("outbox-manager").get("/ocorrencias").body()).contains("href=\"/outbox\"");
        assertThat(loggedIn("outbox-n1").get("/ocorrencias").body()).doesNotContain("/outbox");
        assertThat(loggedIn("outbox-designer").get("/ocorrencias").body()).doesNotContain("/outbox");
    }

    @Test
    void aStrangerIsSentToTheLogin() {
        HttpResponse<String> answer = new Visitor(port).get("/outbox");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login"));
    }

    @Test
    @DisplayName("A10: sending again without the page's token is refused")
    void anotherSiteCannotSendAgain() {
        long id = mailOf(opened()).id();

        assertThat(loggedIn("outbox-lead")
                        .postBlindly("/outbox/" + id + "/reenviar", "", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void filtersByNumberRecipientAndState() {
        Case wanted = opened();
        Case other = opened();
        database.update(
                "update outbox set recipient = 'unica_pessoa@cliente.example' where number = ?", wanted.number());
        Visitor lead = loggedIn("outbox-lead");

        assertThat(rows(lead.get("/outbox")))
                .contains(mailOf(wanted).id(), mailOf(other).id());
        assertThat(rows(lead.get("/outbox?numero=" + wanted.number().toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(mailOf(wanted).id());
        assertThat(rows(lead.get("/outbox?destinatario=unica_p&situacao=PENDING")))
                .containsExactly(mailOf(wanted).id());
        assertThat(rows(lead.get("/outbox?destinatario=unicaXp&situacao="))).isEmpty();
        assertThat(rows(lead.get("/outbox?numero=" + wanted.number() + "&situacao=SENT")))
                .isEmpty();
        assertThat(lead.get("/outbox?situacao=OUTRA").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("pages by the last row, so that new mails shift nothing")
    void pagesByTheLastRow() {
        for (int i = 0; i < 31; i++) {
            opened();
        }
        Visitor lead = loggedIn("outbox-lead");
        HttpResponse<String> first = lead.get("/outbox?destinatario=cliente.example");
        assertThat(rows(first)).hasSize(30);

        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        opened();
        List<Long> second = rows(lead.get(next.group(1).replace("&amp;", "&")));

        assertThat(second).isNotEmpty().allMatch(id -> id < rows(first).get(29));
    }

    @Test
    @DisplayName("A13: the preview is sandboxed, and nothing in it can leave its frame")
    void thePreviewIsSandboxed() {
        OutboxMail mail = mailOf(opened());
        database.update(
                "update outbox set html = ?, plain = ? where id = ?",
                "<p title=\"x\">Olá</p><script>alert(1)</script>\"><b id=\"fora\">",
                "<img src=x onerror=alert(2)>",
                mail.id());

        HttpResponse<String> page = loggedIn("outbox-lead").get("/outbox/" + mail.id());

        assertThat(page.body())
                .containsPattern("<iframe[^>]* sandbox(=\"\"|=\"sandbox\")?[ >]")
                .doesNotContain("sandbox=\"sandbox\"", "<script>alert", "<b id", "<img src=x")
                .contains("srcdoc=\"&lt;p", "&lt;img src=x");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    @DisplayName("F23: a dead mail shows why, and can be sent again")
    void aDeadMailCanBeSentAgain() {
        OutboxMail mail = mailOf(opened());
        database.update(
                "update outbox set dead_at = created_at, next_at = null, last_error = 'caixa cheia' where id = ?",
                mail.id());
        Visitor lead = loggedIn("outbox-lead");
        assertThat(lead.get("/outbox/" + mail.id()).body()).contains("Não entregue", "caixa cheia", "Enviar de novo");

        assertThat(lead.post("/outbox/" + mail.id() + "/reenviar", "", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);

        assertThat(outbox.get(mail.id()).state()).isEqualTo(MailState.PENDING);
        assertThat(lead.get("/outbox/" + mail.id()).body())
                .contains("voltou para a fila")
                .doesNotContain("Enviar de novo");
    }

    @Test
    void aMailThatIsNoneIsNotFound() {
        Visitor lead = loggedIn("outbox-lead");

        assertThat(lead.get("/outbox/99999999").statusCode()).isEqualTo(404);
        assertThat(lead.get("/outbox/abc").statusCode()).isEqualTo(400);
    }
}
