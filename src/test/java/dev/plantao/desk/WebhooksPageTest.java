package dev.plantao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
@DisplayName("The page of integrations")
class WebhooksPageTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{40,}");

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData data;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void people() {
        data.load();
        for (String group : Set.of(
                "support-coordination",
                "management",
                "process-design",
                "camunda-admin",
                "support-lead",
                "support-n1",
                "development",
                "board")) {
            directory.create(new StaffMember("hook-" + group, "Pessoa", group, "", PASSWORD, Set.of(group)));
        }
        contacts.create("hook-contact", PASSWORD, data.contact("helena").id(), 1);
    }

    @AfterEach
    void none() {
        database.update("delete from webhook_delivery");
        database.update("delete from webhook");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({
        "hook-support-coordination, 200",
        "hook-management, 200",
        "hook-process-design, 200",
        "hook-camunda-admin, 200",
        "hook-support-lead, 403",
        "hook-support-n1, 403",
        "hook-development, 403",
        "hook-board, 403",
        "hook-contact, 403"
    })
    void onlyWhoWatchesTheOperationComesIn(String username, int status) {
        assertThat(loggedIn(username).get("/integracoes").statusCode()).isEqualTo(status);
    }

    @Test
    void theSecretIsShownOnce() {
        Visitor designer = loggedIn("hook-process-design");
        assertThat(designer.get("/integracoes").body()).contains("Nenhuma integração");

        HttpResponse<String> added =
                submit(designer, "/integracoes", "name", "Rastreador", "url", "https://example.org/plantao");

        assertThat(added.statusCode()).isEqualTo(302);
        String one = added.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Matcher first = SECRET.matcher(designer.get(one).body());
        assertThat(first.find()).isTrue();
        assertThat(designer.get(one).body()).doesNotContain(first.group());
        submit(designer, one, "action", "RENEW");
        Matcher second = SECRET.matcher(designer.get(one).body());
        assertThat(second.find()).isTrue();
        assertThat(second.group()).isNotEqualTo(first.group());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|https://example.org|Dê um nome à integração.",
                "Nome|''|Escreva um endereço completo que comece com https://.",
                "Nome|http://example.org|Escreva um endereço completo que comece com https://.",
                "Nome|ftp://example.org|Escreva um endereço completo que comece com https://.",
                "Nome|https://eu:segredo@example.org|Escreva um endereço completo que comece com https://.",
                "Nome|https://|Escreva um endereço completo que comece com https://.",
                "Nome|nada disso|Escreva um endereço completo que comece com https://."
            })
    void whatIsWrongIsSaid(String name, String url, String sentence) {
        HttpResponse<String> refused = submit(loggedIn("hook-management"), "/integracoes", "name", name, "url", url);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void aTestWaitsToBeSentAndAPausedOneCannotBeTested() {
        Visitor manager = loggedIn("hook-management");
        String one = "/integracoes/" + added(manager);
        submit(manager, one, "action", "TEST");
        assertThat(manager.get(one).body()).contains("Teste a caminho");
        assertThat(manager.get(one).body()).contains(">Teste<");
        submit(manager, one, "action", "PAUSE");
        assertThat(manager.get(one).body()).contains("Integração pausada");
        submit(manager, one, "action", "TEST");
        assertThat(manager.get(one).body()).contains("Retome-a antes de testar");
    }

    @Test
    void removingAsksFirst() {
        Visitor manager = loggedIn("hook-management");
        String one = "/integracoes/" + added(manager);
        assertThat(manager.get(one).body()).contains("whsec_");
        submit(manager, one + "/remover");
        assertThat(manager.get(one).body()).contains("Marque a caixa para confirmar.");
        submit(manager, one + "/remover", "confirmed", "true");
        assertThat(manager.get("/integracoes").body()).contains("Integração removida.");
        assertThat(manager.get(one).statusCode()).isEqualTo(404);
    }

    private long added(Visitor visitor) {
        submit(visitor, "/integracoes", "name", "Rastreador", "url", "https://example.org/plantao");
        return database.queryForObject("select max(id) from webhook", Long.class);
    }

    private static HttpResponse<String> submit(Visitor visitor, String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8))
                    .append('&');
        }
        return visitor.post(path, body.toString(), FORM);
    }
}
