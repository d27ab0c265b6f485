package dev.plantao.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.customer.RequesterType;
import dev.plantao.demo.MasterData;
import dev.plantao.security.ContactAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("rules.md c.7: a consultant knows of the own occurrences, a customer of the company's")
class ReachTest {

    private static final String OCCURRENCES = "/api/v1/occurrences";
    private static final String QUESTION =
            """
            {"subject": "Relatório da unidade", "description": "Onde fica?", "module": "sales",
             "category": "QUESTION", "blocksWork": false, "affectsDelivery": false, "impact": "Menos retrabalho"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Customers customers;

    @Autowired
    private ContactAccounts accounts;

    @BeforeEach
    void theDemoCompany() {
        world.load();
    }

    @Test
    void aConsultantOfTheSameUnitIsToldNothing() {
        Contact vera = world.contact("vera");
        colleague("reach-colleague", vera);
        Program colleague = new Program(port, "reach-colleague");
        String number = open("vera");

        assertThat(new Program(port, "vera").get(OCCURRENCES + "/" + number).status())
                .isEqualTo(200);
        assertThat(new Program(port, "vera").get(OCCURRENCES).body()).contains(number);
        for (String detail : new String[] {"", "/timeline", "/sla", "/interactions"}) {
            assertThat(colleague.get(OCCURRENCES + "/" + number + detail).status())
                    .isEqualTo(404);
        }
        assertThat(colleague.get(OCCURRENCES).body()).doesNotContain(number);
        assertThat(colleague
                        .post(OCCURRENCES + "/" + number + "/interactions", "{\"text\": \"E aí?\"}")
                        .status())
                .isEqualTo(404);
        assertThat(colleague
                        .post(OCCURRENCES + "/" + number + "/cancellation", "{\"reason\": \"OTHER\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePortalShowsAConsultantTheSame() {
        colleague("reach-neighbour", world.contact("igor"));
        String number = open("igor");
        Visitor igor = loggedIn("igor");
        Visitor neighbour = loggedIn("reach-neighbour");

        assertThat(igor.get("/portal").body()).contains(number);
        assertThat(neighbour.get("/portal").body()).doesNotContain(number);
        assertThat(neighbour.get("/portal/ocorrencias/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void aCustomerSeesWhatColleaguesAskedFor() {
        String number = open("helena");

        assertThat(new Program(port, "rui").get(OCCURRENCES + "/" + number).status())
                .isEqualTo(200);
        assertThat(loggedIn("rui").get("/portal").body()).contains(number);
    }

    private String open(String username) {
        Program.Reply opened = new Program(port, username).post(OCCURRENCES, QUESTION);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.text("/number");
    }

    private void colleague(String username, Contact consultant) {
        RequesterType type = consultant.requesterType();
        Contact colleague = customers.add(new Contact(
                consultant.company(), "Colega", username + "@example.com", "Consultor", false, false, type));
        accounts.create(username, username, colleague.id(), consultant.company().id());
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }
}
