package dev.plantao.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("A21: a session lives no longer than the rights it began with")
class StandingRightsTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData world;

    @Autowired
    private MovedClock clock;

    @BeforeEach
    void atNine() {
        clock.set("2026-11-23T09:00");
    }

    @AfterEach
    void backToNine() {
        clock.set("2026-11-23T09:00");
    }

    @Test
    void aGroupTakenAwayEndsTheSessionWithinAMinute() {
        Visitor manager = staff("rights-manager", "management", "triage");
        assertThat(manager.get(COCKPIT).statusCode()).isEqualTo(200);

        identity.deleteMembership("rights-manager", "management");
        clock.set("2026-11-23T09:02");

        assertThat(manager.get(COCKPIT).statusCode()).isEqualTo(302);
        manager.logIn("rights-manager", PASSWORD);
        assertThat(manager.get(COCKPIT).statusCode()).isEqualTo(403);
    }

    @Test
    void aDeletedPersonIsOutWithinAMinute() {
        Visitor analyst = staff("rights-leaver", "triage");
        assertThat(analyst.get("/placar").statusCode()).isEqualTo(200);

        identity.deleteUser("rights-leaver");
        clock.set("2026-11-23T09:02");

        assertThat(analyst.get("/placar").statusCode()).isEqualTo(302);
    }

    @Test
    void aClosedAccountOfAContactIsOutWithinAMinute() {
        world.load();
        long teo = world.contact("teo").id();
        contacts.create("rights-contact", PASSWORD, teo, 1);
        Visitor contact = loggedIn("rights-contact");
        assertThat(contact.get("/portal").statusCode()).isEqualTo(200);

        contacts.enable(teo, false);
        clock.set("2026-11-23T09:02");

        assertThat(contact.get("/portal").statusCode()).isEqualTo(302);
        contacts.enable(teo, true);
    }

    @Test
    void nobodyElseIsDisturbed() {
        Visitor analyst = staff("rights-analyst", "triage", "support-n1");
        analyst.get("/placar");

        clock.set("2026-11-23T09:02");

        assertThat(analyst.get("/placar").statusCode()).isEqualTo(200);
    }

    private Visitor staff(String username, String... groups) {
        directory.create(new StaffMember(username, "Pessoa", username, "", PASSWORD, Set.of(groups)));
        return loggedIn(username);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, PASSWORD);
        return visitor;
    }
}
