package dev.plantao.statement;

import static dev.plantao.MovedClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plantao.MovedClock;
import dev.plantao.occurrence.LedgerLine;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockEvent;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.OpeningHours;
import dev.plantao.sla.SlaClock;
import dev.plantao.statement.ClockHistory.State;
import dev.plantao.statement.ClockHistory.Stay;
import dev.plantao.statement.ClockHistory.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockHistoryTest {

    private static final BusinessCalendar EIGHT_TO_SIX = new BusinessCalendar(
            MovedClock.ZONE,
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .collect(Collectors.toMap(
                            Function.identity(),
                            day -> List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0))))),
            day -> false);

    private final List<LedgerLine> ledger = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private SlaClock clock = SlaClock.start(Duration.ofHours(12), 80, EIGHT_TO_SIX, at("2026-11-23T09:00"));

    ClockHistoryTest() {
        stay("2026-11-23T08:30", Stage.TRIAGE);
        write("2026-11-23T09:00", ClockEvent.START, Stage.TRIAGE, clock);
        stays.add(new Stay(at("2026-11-23T09:00").plusNanos(3_400_000), Stage.N1_QUEUE));
        stay("2026-11-23T09:30", Stage.N1_ANALYSIS);
    }

    @Test
    @DisplayName("CON-03: a stage that changes nothing about the clock still is a line of its own; triage is none")
    void stagesDivideARun() {
        assertThat(told(Audience.TEAM, "2026-11-23T11:00"))
                .containsExactly(
                        stretch("2026-11-23T09:00", "2026-11-23T09:30", Stage.N1_QUEUE, State.RUNNING, 30),
                        stretch("2026-11-23T09:30", "2026-11-23T11:00", Stage.N1_ANALYSIS, State.RUNNING, 90));
    }

    @Test
    @DisplayName("CON-28: stages that are one to the customer are one line")
    void aCustomerSeesNoInternalMove() {
        stay("2026-11-23T10:00", Stage.N2_QUEUE);
        stay("2026-11-23T10:20", Stage.N2_ANALYSIS);

        assertThat(told(Audience.TEAM, "2026-11-23T11:00")).hasSize(4);
        assertThat(told(Audience.CUSTOMER, "2026-11-23T11:00"))
                .extracting(Stretch::from, Stretch::to)
                .containsExactly(
                        tuple(at("2026-11-23T09:00"), at("2026-11-23T09:30")),
                        tuple(at("2026-11-23T09:30"), at("2026-11-23T11:00")));
    }

    @Test
    @DisplayName("AC06: stage and clock, written one after the other in one step, begin one line")
    void theStageBeginsWhereTheClockMoved() {
        stay("2026-11-23T11:00", Stage.AWAITING_CUSTOMER);
        Instant moved = at("2026-11-23T11:00").plusMillis(7);
        write(moved, ClockEvent.PAUSE, Stage.AWAITING_CUSTOMER, clock.pause(EIGHT_TO_SIX, moved));

        List<Stretch> told = told(Audience.TEAM, "2026-11-25T15:00");

        assertThat(told).hasSize(3);
        assertThat(told.get(1).to()).isEqualTo(moved);
        assertThat(told.get(2).stage()).isEqualTo(Stage.AWAITING_CUSTOMER);
        assertThat(told.get(2).state()).isEqualTo(State.PAUSED);
        assertThat(told.get(2).counted()).isZero();
        assertThat(sum(told)).isEqualTo(EIGHT_TO_SIX.between(at("2026-11-23T09:00"), at("2026-11-25T15:00")));
    }

    @Test
    @DisplayName("T48: another promise divides the line it falls into, and what had counted is known there")
    void aRetargetIsAMark() {
        write(
                at("2026-11-23T10:30"),
                ClockEvent.RETARGET,
                Stage.N1_ANALYSIS,
                clock.retarget(Duration.ofHours(4), 80, EIGHT_TO_SIX));

        ClockHistory history = ClockHistory.of(ledger, stays, EIGHT_TO_SIX, at("2026-11-23T11:00"), Audience.CUSTOMER);

        assertThat(history.retargets()).singleElement().satisfies(mark -> {
            assertThat(mark.at()).isEqualTo(at("2026-11-23T10:30"));
            assertThat(mark.before().entry().target()).isEqualTo(Duration.ofHours(12));
            assertThat(mark.after().entry().target()).isEqualTo(Duration.ofHours(4));
        });
        assertThat(history.usedBefore(at("2026-11-23T10:30"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(history.stretches()).hasSize(3);
    }

    @Test
    void whatWasStoppedAndRunsAgainIsToldAsStopped() {
        stay("2026-11-23T10:00", Stage.REFERRAL);
        write(
                at("2026-11-23T10:00"),
                ClockEvent.STOP,
                Stage.REFERRAL,
                clock.stop(EIGHT_TO_SIX, at("2026-11-23T10:00")));
        stay("2026-11-23T12:00", Stage.N1_QUEUE);
        write(
                at("2026-11-23T12:00"),
                ClockEvent.RESUME,
                Stage.N1_QUEUE,
                clock.resume(EIGHT_TO_SIX, at("2026-11-23T12:00")));

        assertThat(told(Audience.TEAM, "2026-11-23T13:00"))
                .extracting(Stretch::state)
                .containsExactly(State.RUNNING, State.RUNNING, State.STOPPED, State.RUNNING);
    }

    private List<Stretch> told(Audience audience, String now) {
        return ClockHistory.of(ledger, stays, EIGHT_TO_SIX, at(now), audience).stretches();
    }

    private static Duration sum(List<Stretch> told) {
        return told.stream().map(Stretch::open).reduce(Duration.ZERO, Duration::plus);
    }

    private static Stretch stretch(String from, String to, Stage stage, State state, int minutes) {
        return new Stretch(at(from), at(to), stage, state, Duration.ofMinutes(minutes));
    }

    private void stay(String from, Stage stage) {
        stays.add(new Stay(at(from), stage));
    }

    private void write(String at, ClockEvent event, Stage stage, SlaClock after) {
        write(at(at), event, stage, after);
    }

    private void write(Instant at, ClockEvent event, Stage stage, SlaClock after) {
        LedgerEntry entry = LedgerEntry.of(ClockKind.SOLUTION, ledger.size() + 1, at, event, "Teste", after);
        ledger.add(new LedgerLine(entry, stage, "business"));
        clock = after;
    }
}
