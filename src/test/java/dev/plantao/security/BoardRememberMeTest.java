package dev.plantao.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("The wall survives a restart of the server without a hand on it")
class BoardRememberMeTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String SESSION = "PLANTAO";
    private static final String SCREEN = "PLANTAO-PLACAR";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MovedClock clock;

    private static int walls;
    private String wall;

    @BeforeEach
    void aWall() {
        clock.set("2026-11-23T09:00");
        wall = "remembered-wall-" + ++walls;
        account(wall, "board");
    }

    @AfterEach
    void backToNine() {
        clock.set("2026-11-23T09:00");
    }

    @Test
    void theWallComesBackByItselfEachTime() {
        Visitor screen = loggedIn(wall);

        for (int restart = 0; restart < 3; restart++) {
            HttpResponse<String> answer = screen.without(SESSION).get("/placar");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"board\"");
        }
    }

    @Test
    void requestsAtTheSameTimeDoNotShutItOut() throws Exception {
        String cookie = cookieOf(login(wall));

        for (int request = 0; request < 3; request++) {
            assertThat(withCookie(cookie).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(login(wall).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SCREEN + "="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");
    }

    @Test
    void nobodyElseIsRemembered() {
        account("remembered-analyst", "triage");
        account("remembered-both", "board", "triage");

        assertThat(loggedIn("remembered-analyst").has(SCREEN)).isFalse();
        assertThat(loggedIn("remembered-both").has(SCREEN)).isFalse();
    }

    @Test
    void anAccountThatLostTheWallIsForgottenForGood() throws Exception {
        String cookie = cookieOf(login(wall));

        identity.deleteMembership(wall, "board");
        assertThat(withCookie(cookie).statusCode()).isEqualTo(302);
        identity.createMembership(wall, "board");

        assertThat(withCookie(cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void aDeletedAccountIsForgotten() throws Exception {
        String cookie = cookieOf(login(wall));

        identity.deleteUser(wall);

        assertThat(withCookie(cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void loggingOutForgetsTheScreen() throws Exception {
        Visitor screen = new Visitor(port);
        String cookie = cookieOf(screen.logIn(wall, PASSWORD));
        screen.get("/placar");

        screen.post("/logout", "", "application/x-www-form-urlencoded");

        assertThat(screen.has(SCREEN)).isFalse();
        assertThat(withCookie(cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void aScreenUnusedForAYearIsForgotten() throws Exception {
        String cookie = cookieOf(login(wall));

        clock.set("2027-11-24T09:00");

        assertThat(withCookie(cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void aForgedCookieOpensNothing() throws Exception {
        String cookie = cookieOf(login(wall));

        assertThat(withCookie(cookie.substring(0, cookie.length() - 8) + "AAAAAAAA")
                        .statusCode())
                .isEqualTo(302);
        assertThat(withCookie(SCREEN + "=bm9ib2R5").statusCode()).isEqualTo(302);
    }

    private void account(String username, String... groups) {
        directory.create(new StaffMember(username, "Parede", "", "", PASSWORD, Set.of(groups)));
    }

    private HttpResponse<String> login(String username) {
        return new Visitor(port).logIn(username, PASSWORD);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, PASSWORD);
        return visitor;
    }

    private static String cookieOf(HttpResponse<String> login) {
        return login.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SCREEN + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> withCookie(String cookie) throws IOException, InterruptedException {
        URI board = URI.create("http://localhost:" + port + "/placar");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(board).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }
}
