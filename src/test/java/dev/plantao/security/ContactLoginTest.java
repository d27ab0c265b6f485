package dev.plantao.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("A19: a contact's account waits after wrong passwords")
class ContactLoginTest {

    private static final String PASSWORD = "segredo de teste";

    @LocalServerPort
    private int port;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData world;

    @Autowired
    private MovedClock clock;

    private static int people;
    private String username;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-23T09:00");
        world.load();
        username = "login-contact-" + ++people;
        contacts.create(username, PASSWORD, world.contact("helena").id(), 1);
    }

    @AfterEach
    void backToNine() {
        clock.set("2026-11-23T09:00");
    }

    @Test
    void fourWrongPasswordsCostNothing() {
        fail(4);

        assertThat(getsIn()).isTrue();
    }

    @Test
    void afterTheFifthNotEvenTheRightOneIsTaken() {
        fail(5);

        assertThat(getsIn()).isFalse();
        clock.set("2026-11-23T09:01");
        assertThat(getsIn()).isTrue();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(5);
        for (int minute : new int[] {1, 3, 6, 11, 20}) {
            clock.set("2026-11-23T09:%02d".formatted(minute));
            fail(1);
        }

        clock.set("2026-11-23T09:34");
        assertThat(getsIn()).isFalse();
        clock.set("2026-11-23T09:36");
        assertThat(getsIn()).isTrue();
    }

    @Test
    void triesWhileItWaitsDoNotMakeItWaitLonger() {
        fail(50);

        clock.set("2026-11-23T09:01");
        assertThat(getsIn()).isTrue();
    }

    @Test
    void theRightPasswordWipesTheSlate() {
        fail(4);
        getsIn();
        fail(4);

        assertThat(getsIn()).isTrue();
    }

    @Test
    void manyTriesAtOnceAreCountedOneByOne() {
        IntStream.range(0, 12).parallel().forEach(i -> fail(1));

        assertThat(getsIn()).isFalse();
    }

    @Test
    void programsAndThePageShareTheCount() {
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(port)
                            .withBasic(username, "errada")
                            .get("/api/v1/me")
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(getsIn()).isFalse();
        assertThat(new Visitor(port)
                        .withBasic(username, PASSWORD)
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void colleaguesOfTheSameCompanyAreNotLockedOut() {
        contacts.create(
                username + "-colleague", PASSWORD, world.contact("helena").id(), 1);
        fail(6);

        assertThat(logIn(username + "-colleague", PASSWORD)).endsWith("/portal");
    }

    @Test
    void theAnswerTellsNobodyApart() {
        String wrong = logIn(username, "errada");
        fail(5);

        assertThat(logIn(username, "errada")).isEqualTo(wrong).endsWith("/login?erro");
        assertThat(logIn(username, PASSWORD)).isEqualTo(wrong);
        assertThat(logIn("ninguem", "errada")).isEqualTo(wrong);
        assertThat(new Visitor(port).get("/login?erro").body()).contains("Depois de várias tentativas o acesso espera");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(logIn(username, "errada")).endsWith("/login?erro");
        }
    }

    private boolean getsIn() {
        return logIn(username, PASSWORD).endsWith("/portal");
    }

    private String logIn(String name, String password) {
        HttpResponse<String> answer = new Visitor(port).logIn(name, password);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
