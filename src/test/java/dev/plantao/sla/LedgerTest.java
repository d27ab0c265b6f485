package dev.plantao.sla;

import static dev.plantao.sla.Times.BUSINESS;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plantao.sla.Statement.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final List<LedgerEntry> ledger = new ArrayList<>();
    private SlaClock clock = SlaClock.start(Duration.ofHours(12), 80, BUSINESS, at("2026-11-23T09:00"));

    LedgerTest() {
        write("2026-11-23T09:00", ClockEvent.START, "ANALYSIS", clock);
    }

    @Test
    @DisplayName("AC06: the statement says which hours counted and why")
    void everyIntervalIsToldWithItsReason() {
        pauseForTheCustomer();

        Statement statement = Statement.of(ledger, BUSINESS, at("2026-11-26T10:00"));

        assertThat(statement.segments())
                .containsExactly(
                        segment("2026-11-23T09:00", "2026-11-23T11:00", true, 2, "ANALYSIS"),
                        segment("2026-11-23T11:00", "2026-11-25T15:00", false, 24, "AWAITING_CUSTOMER"),
                        segment("2026-11-25T15:00", "2026-11-26T10:00", true, 5, "CUSTOMER_REPLIED"));
        assertThat(statement.used())
                .isEqualTo(Duration.ofHours(7))
                .isEqualTo(clock.used(BUSINESS, at("2026-11-26T10:00")));
    }

    @Test
    void theClockIsRebuiltFromItsEntries() {
        pauseForTheCustomer();
        write(
                "2026-11-26T09:00",
                ClockEvent.RETARGET,
                "RECLASSIFIED",
                clock.retarget(Duration.ofHours(4), 50, BUSINESS));

        assertThat(SlaClock.fold(ledger, BUSINESS)).isEqualTo(clock);
        assertThat(ledger.get(ledger.size() - 1).dueAt()).isEqualTo(at("2026-11-25T17:00"));
    }

    @Test
    void aReclassificationIsNoTurnOfTheStatement() {
        write(
                "2026-11-23T10:00",
                ClockEvent.RETARGET,
                "RECLASSIFIED",
                clock.retarget(Duration.ofHours(4), 50, BUSINESS));

        assertThat(Statement.of(ledger, BUSINESS, at("2026-11-23T11:00")).segments())
                .containsExactly(segment("2026-11-23T09:00", "2026-11-23T11:00", true, 2, "ANALYSIS"));
    }

    @Test
    void aStopEndsTheStatementUntilItRunsAgain() {
        write("2026-11-23T11:00", ClockEvent.STOP, "REFERRAL", clock.stop(BUSINESS, at("2026-11-23T11:00")));
        Statement stopped = Statement.of(ledger, BUSINESS, at("2026-11-23T18:00"));
        write("2026-11-23T12:00", ClockEvent.RESUME, "RETURNED", clock.resume(BUSINESS, at("2026-11-23T12:00")));
        Statement returned = Statement.of(ledger, BUSINESS, at("2026-11-23T13:00"));

        assertThat(stopped.segments())
                .containsExactly(segment("2026-11-23T09:00", "2026-11-23T11:00", true, 2, "ANALYSIS"));
        assertThat(returned.segments())
                .containsExactly(
                        segment("2026-11-23T09:00", "2026-11-23T11:00", true, 2, "ANALYSIS"),
                        segment("2026-11-23T11:00", "2026-11-23T12:00", false, 1, "REFERRAL"),
                        segment("2026-11-23T12:00", "2026-11-23T13:00", true, 1, "RETURNED"));
    }

    @Test
    @DisplayName("T52: a reopened occurrence has a new clock")
    void aNewStartBeginsANewStatement() {
        write("2026-11-23T11:00", ClockEvent.STOP, "ANSWERED", clock.stop(BUSINESS, at("2026-11-23T11:00")));
        SlaClock again = SlaClock.start(Duration.ofHours(3), 80, BUSINESS, at("2026-11-24T09:00"));
        write("2026-11-24T09:00", ClockEvent.START, "REOPENED", again);

        assertThat(SlaClock.fold(ledger, BUSINESS)).isEqualTo(again);
        assertThat(Statement.of(ledger, BUSINESS, at("2026-11-24T10:00")).segments())
                .containsExactly(segment("2026-11-24T09:00", "2026-11-24T10:00", true, 1, "REOPENED"));
    }

    @Test
    void aStatementBeforeAnythingPassedIsEmpty() {
        assertThat(Statement.of(ledger, BUSINESS, at("2026-11-23T09:00")).segments())
                .isEmpty();
        assertThat(Statement.of(List.of(), BUSINESS, at("2026-11-23T09:00")).used())
                .isZero();
    }

    @Test
    void aLedgerWithoutItsStartIsRefused() {
        pauseForTheCustomer();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaClock.fold(List.of(), BUSINESS))
                .withMessageContaining("início da contagem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaClock.fold(ledger.subList(1, 3), BUSINESS))
                .withMessageContaining("início da contagem");
    }

    @Test
    @DisplayName("A34: no change of a clock without a reason")
    void anEntryWithoutReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("2026-11-23T11:00", ClockEvent.PAUSE, " ", clock))
                .withMessageContaining("motivo");
    }

    private void pauseForTheCustomer() {
        write("2026-11-23T11:00", ClockEvent.PAUSE, "AWAITING_CUSTOMER", clock.pause(BUSINESS, at("2026-11-23T11:00")));
        write(
                "2026-11-25T15:00",
                ClockEvent.RESUME,
                "CUSTOMER_REPLIED",
                clock.resume(BUSINESS, at("2026-11-25T15:00")));
    }

    private void write(String at, ClockEvent event, String reason, SlaClock after) {
        Instant instant = at(at);
        ledger.add(LedgerEntry.of(ClockKind.SOLUTION, ledger.size() + 1, instant, event, reason, after));
        clock = after;
    }

    private static Segment segment(String from, String to, boolean counted, int hours, String reason) {
        return new Segment(at(from), at(to), counted, Duration.ofHours(hours), reason);
    }
}
