package dev.plantao.occurrence;

import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.LedgerNights.Found;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly check: silent about what is right, loud about what is not, and it repairs nothing. */
@RunningApplication
class LedgerCheckTest {

    /** Nights nobody else claims. */
    private static final LocalDate FIRST = LocalDate.of(2999, 1, 1);

    private static final LocalDate SECOND = LocalDate.of(2999, 1, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private LedgerNights nights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private Case running;
    private SlaClock stored;

    @BeforeEach
    void anOccurrenceThatRuns() {
        data.load();
        desk.at("2026-11-23T09:00");
        running = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true)
                .completed(
                        "userTask_triage",
                        "camila",
                        with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"));
        stored = running.clock(ClockKind.SOLUTION);
    }

    @AfterEach
    void leaveNothingBehind() {
        restore();
        jdbc.sql("delete from ledger_difference where checked_on >= ?")
                .param(FIRST)
                .update();
        jdbc.sql("delete from ledger_check where checked_on >= ?").param(FIRST).update();
    }

    @Test
    @DisplayName("2.4, M-SLA: a deadline that was changed by hand is found, shown to a manager and left as it is")
    void aTamperedDeadlineIsFound() {
        tamper();
        night(FIRST);

        assertThat(found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ClockKind.SOLUTION);
            assertThat(found.folded()).isEqualTo(stored.toString());
            assertThat(found.stored()).contains("2026-11-25T14:00:00Z").isNotEqualTo(found.folded());
        });
        assertThat(meters.get("plantao.ledger.differences").gauge().value()).isGreaterThanOrEqualTo(1);
        assertThat(running.clock(ClockKind.SOLUTION).dueAt())
                .as("never repaired")
                .isNotEqualTo(stored.dueAt());
        assertThat(page("miriam", "/ocorrencias"))
                .contains("A conferência desta noite")
                .contains("/ocorrencias/" + running.number() + "/extrato");
        assertThat(page("camila", "/ocorrencias")).doesNotContain("A conferência desta noite");
        assertThat(page("camila", "/ocorrencias/" + running.number() + "/extrato"))
                .contains("não é o que o extrato calcula");

        restore();
        night(SECOND);
        assertThat(found()).isEmpty();
        assertThat(page("camila", "/ocorrencias/" + running.number() + "/extrato"))
                .doesNotContain("não é o que o extrato calcula");
    }

    @Test
    void aSuspectIsLookedAtAgainAfterItsEnd() {
        process.cancel(running.number(), Author.contact("marcos", "Marcos Teles"), CancelReason.OTHER, null);
        tamper();
        desk.at("2026-11-23T10:00");
        night(FIRST);
        desk.at("2026-11-23T11:00");
        night(SECOND);

        assertThat(found()).hasSize(1);
    }

    @Test
    @DisplayName("2.4, BY-08: the clock of a first response is checked like the others")
    void aTamperedFirstResponseIsFound() {
        String vip =
                desk.opens(data.contact("helena"), Category.PROBLEM, "sales").number();
        used(vip, 60_000);
        night(FIRST);
        used(vip, 0);

        assertThat(nights.differences())
                .filteredOn(found -> found.number().equals(vip))
                .extracting(Found::kind)
                .containsExactly(ClockKind.FIRST_RESPONSE);
        night(SECOND);
        assertThat(nights.differences()).noneMatch(found -> found.number().equals(vip));
    }

    private void used(String number, long millis) {
        jdbc.sql("update occurrence set response_used = ? where number = ?")
                .params(millis, number)
                .update();
    }

    @Test
    void whatIsRightIsNotMentioned() {
        night(FIRST);
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("of several nodes one checks a night")
    void aNightIsClaimedOnce() {
        assertThat(nights.claim(FIRST)).isTrue();
        assertThat(nights.claim(FIRST)).isFalse();
    }

    private void night(LocalDate night) {
        assertThat(nights.claim(night)).isTrue();
        check.run(night);
    }

    private List<Found> found() {
        return nights.differences().stream()
                .filter(found -> found.number().equals(running.number()))
                .toList();
    }

    private void tamper() {
        jdbc.sql(
                        "update occurrence set solution_due_at = timestamp with time zone '2026-11-25 14:00:00+00' where number = ?")
                .param(running.number())
                .update();
    }

    private void restore() {
        jdbc.sql("update occurrence set solution_due_at = ? where number = ?")
                .params(stored.dueAt().atOffset(ZoneOffset.UTC), running.number())
                .update();
    }

    private String page(String username, String address) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor.get(address).body();
    }
}
