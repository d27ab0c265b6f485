package dev.plantao.sla;

import static dev.plantao.sla.Times.BUSINESS;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the clocks of other products got wrong in the field, by the number under which their users reported it. */
class FieldFailuresTest {

    private static final Duration SIXTEEN_HOURS = Duration.ofHours(16);
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    /** Sixteen hours from Monday 23/11/2026 09:00, asked at 11:00. */
    private final SlaClock paused =
            SlaClock.start(SIXTEEN_HOURS, 80, BUSINESS, at("2026-11-23T09:00")).pause(BUSINESS, at("2026-11-23T11:00"));

    @Test
    @DisplayName("GLPI #6902: a priority that changes during a pause neither ends the pause nor counts it")
    void aPriorityThatChangesDuringAPauseKeepsThePause() {
        SlaClock urgent = paused.retarget(EIGHT_HOURS, 80, BUSINESS);

        assertThat(urgent.isPaused()).isTrue();
        assertThat(urgent.dueAt()).isNull();
        assertThat(urgent.breached(BUSINESS, at("2026-12-04T18:00"))).isFalse();
        SlaClock resumed = urgent.resume(BUSINESS, at("2026-11-25T15:00"));
        assertThat(resumed.used()).isEqualTo(Duration.ofHours(2));
        assertThat(resumed.dueAt()).as("six of eight hours left").isEqualTo(at("2026-11-26T11:00"));
    }

    @Test
    @DisplayName("GLPI #15605: another SLA does not count from the opening what was paused before it")
    void anotherSlaKeepsThePausesBeforeIt() {
        SlaClock other = paused.resume(BUSINESS, at("2026-11-25T15:00")).retarget(EIGHT_HOURS, 80, BUSINESS);

        assertThat(other.startedAt()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(other.dueAt()).as("not Monday 17:00").isEqualTo(at("2026-11-26T11:00"));
        assertThat(other.remaining(BUSINESS, at("2026-11-25T15:00"))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    @DisplayName("GLPI #10594: a pause over a weekend gives back the open time it took, not its nights and Sundays")
    void aPauseOverAWeekendIsNotGivenBackTwice() {
        SlaClock friday = SlaClock.start(Duration.ofHours(10), 80, BUSINESS, at("2026-11-27T09:00"));
        Instant unpaused = friday.dueAt();
        SlaClock resumed = friday.pause(BUSINESS, at("2026-11-27T17:00")).resume(BUSINESS, at("2026-11-30T09:00"));

        assertThat(unpaused).isEqualTo(at("2026-11-30T09:00"));
        assertThat(resumed.dueAt())
                .as("one open hour of Friday and one of Monday")
                .isEqualTo(BUSINESS.plus(unpaused, Duration.ofHours(2)))
                .isEqualTo(at("2026-11-30T11:00"));

        BusinessCalendar days = BusinessCalendar.always(Times.SAO_PAULO);
        SlaClock day = SlaClock.start(Duration.ofDays(1), 80, days, at("2026-11-27T17:00"));
        assertThat(day.pause(days, at("2026-11-27T18:00"))
                        .resume(days, at("2026-11-30T08:00"))
                        .dueAt())
                .as("a day of the calendar: 23 h from Monday 08:00")
                .isEqualTo(at("2026-12-01T07:00"));
    }

    @Test
    @DisplayName("Zammad #5177: of two promises the shorter does not overrule the other")
    void noPromiseOverrulesAnother() {
        SlaClock triage = SlaClock.start(Duration.ofHours(2), 75, BUSINESS, at("2026-11-23T09:00"));
        SlaClock solution = SlaClock.start(Duration.ofHours(1), 80, BUSINESS, at("2026-11-23T09:30"));

        assertThat(triage.dueAt()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(solution.dueAt()).isEqualTo(at("2026-11-23T10:30"));
        assertThat(solution.stop(BUSINESS, at("2026-11-23T10:00")).stateAt(BUSINESS, at("2026-11-23T12:00")))
                .isEqualTo(ClockState.MET);
        assertThat(triage.stateAt(BUSINESS, at("2026-11-23T12:00"))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    @DisplayName("Zammad #3410, #5177: after an SLA is edited the statistics tell the same minutes of the new promise")
    void statisticsSurviveAnEdit() {
        List<LedgerEntry> ledger = new ArrayList<>();
        SlaClock started = SlaClock.start(SIXTEEN_HOURS, 80, BUSINESS, at("2026-11-23T09:00"));
        write(ledger, "2026-11-23T09:00", ClockEvent.START, started);
        write(ledger, "2026-11-23T11:00", ClockEvent.PAUSE, paused);
        SlaClock resumed = paused.resume(BUSINESS, at("2026-11-25T15:00"));
        write(ledger, "2026-11-25T15:00", ClockEvent.RESUME, resumed);
        Instant now = at("2026-11-26T10:00");
        Statement before = Statement.of(ledger, BUSINESS, now);
        SlaClock edited = resumed.retarget(EIGHT_HOURS, 50, BUSINESS);
        write(ledger, "2026-11-26T09:00", ClockEvent.RETARGET, edited);
        Statement after = Statement.of(ledger, BUSINESS, now);

        assertThat(after).isEqualTo(before);
        assertThat(edited.used(BUSINESS, now)).isEqualTo(after.used()).isEqualTo(Duration.ofHours(7));
        assertThat(edited.remaining(BUSINESS, now)).isEqualTo(EIGHT_HOURS.minus(after.used()));
        assertThat(edited.usedShare(BUSINESS, now)).isEqualTo(87);
        assertThat(SlaClock.fold(ledger, BUSINESS)).isEqualTo(edited);
    }

    private static void write(List<LedgerEntry> ledger, String at, ClockEvent event, SlaClock after) {
        ledger.add(LedgerEntry.of(ClockKind.SOLUTION, ledger.size() + 1, at(at), event, event.name(), after));
    }
}
