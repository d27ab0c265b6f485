package dev.plantao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Setting;
import dev.plantao.demo.MasterData;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningApplication
@DisplayName("b.7: the page of what a company decides")
class SettingsPageTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String TRIES = "/parametros/phone.callback-tries";
    private static final String CYCLE = "/parametros/release.cycle";

    private static int people;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private MasterData data;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Parameters parameters;

    @Autowired
    private JdbcTemplate database;

    private Visitor manager;

    @BeforeEach
    void aManager() {
        data.load();
        clock.set("2026-11-23T09:00");
        manager = member("management");
    }

    @AfterEach
    void asItWas() {
        database.update("delete from parameter_change");
        for (Setting setting : Set.of(Setting.CALLBACK_TRIES, Setting.RELEASE_CYCLE, Setting.CALLBACK_TARGET)) {
            parameters.set(setting.code(), setting.fallback());
        }
    }

    @Test
    @DisplayName("all are listed with words for each, and what the company has changed is marked")
    void allAreListed() {
        String page = manager.get("/parametros").body();

        assertThat(page).contains("Parâmetros", "Prazo da triagem", "2:00", "Liberação de versões", "0 0 8 ? * MON");
        assertThat(page).doesNotContain("??setting");
        change(TRIES, "4", "3");
        assertThat(manager.get("/parametros").body()).contains("da empresa");
    }

    @Test
    @DisplayName("a change holds at once and says who made it; back again is a change, too")
    void aChangeHoldsAtOnce() {
        assertThat(change(TRIES, "4", "3").statusCode()).isEqualTo(302);
        assertThat(parameters.callbackTries()).isEqualTo(4);
        assertThat(manager.get(TRIES).body())
                .contains("Parâmetro salvo.", "de 3 para 4", "setting-management-", "Voltar a 3");

        assertThat(post(TRIES, "seen=4&action=RESET&value=99").statusCode()).isEqualTo(302);
        assertThat(parameters.callbackTries()).isEqualTo(3);
        assertThat(manager.get(TRIES).body()).contains("de 4 para 3").doesNotContain("Voltar a");
    }

    @Test
    @DisplayName("time is typed in hours and minutes, and the same value again is no change")
    void timeIsTyped() {
        change("/parametros/phone.callback-target", "1:30", "PT2H");
        assertThat(parameters.callbackTarget()).isEqualTo(Duration.ofMinutes(90));

        change("/parametros/phone.callback-target", "1:30", "PT1H30M");
        assertThat(database.queryForObject("select count(*) from parameter_change", Long.class))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("TM13: the days of a release are data; the page shows the next three")
    void theDaysOfARelease() {
        assertThat(manager.get(CYCLE).body()).contains("seg. 30/11 08:00 · seg. 07/12 08:00 · seg. 14/12 08:00");
        change(CYCLE, "0 30 7 ? * WED", "0 0 8 ? * MON");
        assertThat(parameters.releaseCycle()).isEqualTo("0 30 7 ? * WED");
        assertThat(manager.get(CYCLE).body()).contains("qua. 25/11 07:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/parametros/release.cycle | toda segunda | Informe uma expressão cron de seis campos",
                "/parametros/phone.callback-tries | muitas | Informe um número inteiro de 1 a 20.",
                "/parametros/phone.callback-target | 2 horas | Informe horas e minutos, até 200 horas."
            })
    @DisplayName("what may not be is refused beside the field, in words; it stays to be corrected")
    void nonsenseIsRefused(String address, String typed, String sentence) {
        String before = parameters.releaseCycle();

        HttpResponse<String> refused = change(address, typed, "0 0 8 ? * MON");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence, "value=\"" + typed + "\"", "value-error");
        assertThat(parameters.releaseCycle()).isEqualTo(before);
    }

    @Test
    @DisplayName("two at once: the second sees what the first did")
    void twoAtOnce() {
        change(TRIES, "4", "3");

        HttpResponse<String> second = change(TRIES, "5", "3");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("outra pessoa mudou este valor", "Agora: 4.", "name=\"seen\" value=\"4\"");
        assertThat(parameters.callbackTries()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "management,200",
        "support-coordination,200",
        "camunda-admin,200",
        "support-lead,403",
        "maestro,403",
        "support-n1,403",
        "sales,403",
        "development,403",
        "process-design,403",
        "board,403"
    })
    @DisplayName("A10: management, coordination and administration, nobody else")
    void whoMay(String group, int status) {
        Visitor somebody = member(group);

        assertThat(somebody.get("/parametros").statusCode()).isEqualTo(status);
        assertThat(somebody.get(TRIES).statusCode()).isEqualTo(status);
        assertThat(somebody.post(TRIES, "seen=3&value=3", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(status == 200 ? 302 : 403);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(manager.get("/parametros/demo.clock-ahead").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> change(String address, String typed, String seen) {
        return post(address, "seen=" + encoded(seen) + "&value=" + encoded(typed));
    }

    private HttpResponse<String> post(String address, String body) {
        return manager.post(address, body, "application/x-www-form-urlencoded");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Visitor member(String group) {
        String username = "setting-" + group + "-" + ++people;
        directory.create(new StaffMember(username, "Pessoa", group, "", PASSWORD, Set.of(group)));
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, PASSWORD);
        return visitor;
    }
}
