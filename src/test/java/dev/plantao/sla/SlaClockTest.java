package dev.plantao.sla;

import static dev.plantao.sla.Times.BUSINESS;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    private static final Instant MONDAY_9 = at("2026-11-23T09:00");
    private static final SlaClock TWELVE_HOURS = SlaClock.start(Duration.ofHours(12), 80, BUSINESS, MONDAY_9);

    @Test
    @DisplayName("AC03, UNO-B-30: triage opened on the eve of a holiday is due after the weekend")
    void triageIsDueAfterHolidayAndWeekend() {
        SlaClock triage = SlaClock.start(Duration.ofHours(2), 75, BUSINESS, at("2026-11-19T17:10"));

        assertThat(triage.warnAt()).isEqualTo(at("2026-11-23T08:40"));
        assertThat(triage.dueAt()).isEqualTo(at("2026-11-23T09:10"));
    }

    @Test
    @DisplayName("AC05: 12 h from Monday 09:00")
    void theSolutionIsDueOnTheNextDay() {
        assertThat(TWELVE_HOURS.warnAt()).isEqualTo(at("2026-11-24T08:36"));
        assertThat(TWELVE_HOURS.dueAt()).isEqualTo(at("2026-11-24T11:00"));
    }

    @Test
    @DisplayName("AC06, CON-33: the time the customer takes does not count")
    void waitingForTheCustomerMovesTheDeadline() {
        SlaClock asked = TWELVE_HOURS.pause(BUSINESS, at("2026-11-23T11:00"));
        SlaClock replied = asked.resume(BUSINESS, at("2026-11-25T15:00"));

        assertThat(asked.used()).isEqualTo(Duration.ofHours(2));
        assertThat(asked.dueAt()).isNull();
        assertThat(asked.warnAt()).isNull();
        assertThat(replied.warnAt()).isEqualTo(at("2026-11-26T12:36"));
        assertThat(replied.dueAt()).isEqualTo(at("2026-11-26T15:00"));
    }

    @Test
    @DisplayName("AC16: 16 h from Monday 09:00")
    void sixteenHoursTakeTwoDays() {
        SlaClock clock = SlaClock.start(Duration.ofHours(16), 80, BUSINESS, MONDAY_9);

        assertThat(clock.warnAt()).isEqualTo(at("2026-11-24T11:48"));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-24T15:00"));
    }

    @Test
    void aClockBreachesAtItsDeadlineAndNotAMillisecondBefore() {
        Instant due = at("2026-11-24T11:00");

        assertThat(TWELVE_HOURS.breached(BUSINESS, due.minusMillis(1))).isFalse();
        assertThat(TWELVE_HOURS.breached(BUSINESS, due)).isTrue();
        assertThat(TWELVE_HOURS.stop(BUSINESS, due.minusMillis(1)).stateAt(BUSINESS, due))
                .isEqualTo(ClockState.MET);
        assertThat(TWELVE_HOURS.stop(BUSINESS, due).stateAt(BUSINESS, due)).isEqualTo(ClockState.MISSED);
    }

    @Test
    void theStateFollowsTheTimeUsed() {
        SlaClock paused = TWELVE_HOURS.pause(BUSINESS, at("2026-11-23T11:00"));
        SlaClock pausedLate = TWELVE_HOURS.pause(BUSINESS, at("2026-11-24T11:30"));

        assertThat(TWELVE_HOURS.stateAt(BUSINESS, at("2026-11-24T08:35"))).isEqualTo(ClockState.RUNNING);
        assertThat(TWELVE_HOURS.stateAt(BUSINESS, at("2026-11-24T08:36"))).isEqualTo(ClockState.WARNING);
        assertThat(TWELVE_HOURS.stateAt(BUSINESS, at("2026-11-24T11:00"))).isEqualTo(ClockState.BREACHED);
        assertThat(paused.stateAt(BUSINESS, at("2027-01-04T11:00"))).isEqualTo(ClockState.PAUSED);
        assertThat(pausedLate.stateAt(BUSINESS, at("2027-01-04T11:00"))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void whatIsUsedAndLeftIsBusinessTime() {
        Instant tuesday930 = at("2026-11-24T09:30");

        assertThat(TWELVE_HOURS.used(BUSINESS, tuesday930)).isEqualTo(Duration.ofMinutes(630));
        assertThat(TWELVE_HOURS.usedShare(BUSINESS, tuesday930)).isEqualTo(87);
        assertThat(TWELVE_HOURS.remaining(BUSINESS, tuesday930)).isEqualTo(Duration.ofMinutes(90));
        assertThat(TWELVE_HOURS.remaining(BUSINESS, at("2026-11-24T13:00"))).isEqualTo(Duration.ofHours(-2));
        assertThat(TWELVE_HOURS.usedShare(BUSINESS, at("2026-11-25T11:00"))).isEqualTo(183);
    }

    @Test
    void doingTwiceIsDoingOnce() {
        Instant later = at("2026-11-23T15:00");
        SlaClock paused = TWELVE_HOURS.pause(BUSINESS, at("2026-11-23T11:00"));
        SlaClock stopped = TWELVE_HOURS.stop(BUSINESS, at("2026-11-23T11:00"));

        assertThat(paused.pause(BUSINESS, later)).isSameAs(paused);
        assertThat(TWELVE_HOURS.resume(BUSINESS, later)).isSameAs(TWELVE_HOURS);
        assertThat(stopped.stop(BUSINESS, later)).isSameAs(stopped);
        assertThat(stopped.pause(BUSINESS, later)).isSameAs(stopped);
        assertThat(stopped.retarget(Duration.ofHours(1), 80, BUSINESS)).isSameAs(stopped);
    }

    @Test
    @DisplayName("b.5: reclassification recomputes from the same start and keeps the consumed time")
    void aNewTargetCountsFromTheSameStart() {
        SlaClock shorter = TWELVE_HOURS.retarget(Duration.ofHours(4), 50, BUSINESS);
        SlaClock resumed = TWELVE_HOURS
                .pause(BUSINESS, at("2026-11-23T15:00"))
                .retarget(Duration.ofHours(10), 80, BUSINESS)
                .resume(BUSINESS, at("2026-11-24T09:00"));

        assertThat(shorter.warnAt()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(shorter.dueAt()).isEqualTo(at("2026-11-23T13:00"));
        assertThat(shorter.breached(BUSINESS, at("2026-11-23T16:00"))).isTrue();
        assertThat(resumed.used()).isEqualTo(Duration.ofHours(6));
        assertThat(resumed.dueAt()).isEqualTo(at("2026-11-24T13:00"));
    }

    @Test
    void aTargetUsedUpBeforeThePauseIsDueWhereItResumes() {
        Instant resumedAt = at("2026-11-24T09:00");
        SlaClock late = TWELVE_HOURS
                .pause(BUSINESS, at("2026-11-23T15:00"))
                .retarget(Duration.ofHours(5), 80, BUSINESS)
                .resume(BUSINESS, resumedAt);

        assertThat(late.dueAt()).isEqualTo(resumedAt);
        assertThat(late.warnAt()).isEqualTo(resumedAt);
        assertThat(late.remaining(BUSINESS, resumedAt)).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    @DisplayName("D6: work handed back by another area runs again with the time it had used")
    void aStoppedClockCanRunAgain() {
        SlaClock referred = TWELVE_HOURS.stop(BUSINESS, at("2026-11-23T11:00"));
        SlaClock back = referred.resume(BUSINESS, at("2026-11-25T15:00"));

        assertThat(referred.dueAt()).isEqualTo(TWELVE_HOURS.dueAt());
        assertThat(referred.isStopped()).isTrue();
        assertThat(back.isRunning()).isTrue();
        assertThat(back.stoppedAt()).isNull();
        assertThat(back.dueAt()).isEqualTo(at("2026-11-26T15:00"));
    }

    @Test
    @DisplayName("F12: an instant before the last one takes no time away")
    void aClockSetBackTakesNoTimeAway() {
        assertThat(TWELVE_HOURS.used(BUSINESS, MONDAY_9.minusSeconds(600))).isZero();
        assertThat(TWELVE_HOURS.pause(BUSINESS, MONDAY_9.minusSeconds(600)).used())
                .isZero();
    }

    @Test
    void instantsAreCutToTheMillisecondTheTimersKnow() {
        SlaClock clock = SlaClock.start(Duration.ofHours(12), 80, BUSINESS, MONDAY_9.plusNanos(1_999_999));

        assertThat(clock.startedAt()).isEqualTo(MONDAY_9.plusMillis(1));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-24T11:00").plusMillis(1));
        assertThat(clock.pause(BUSINESS, MONDAY_9.plusNanos(5_999_999)).used()).isEqualTo(Duration.ofMillis(4));
    }

    @Test
    void aPromiseOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaClock.start(Duration.ZERO, 80, BUSINESS, MONDAY_9))
                .withMessageContaining("maior que zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWELVE_HOURS.retarget(Duration.ofHours(-1), 80, BUSINESS))
                .withMessageContaining("maior que zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaClock.start(Duration.ofHours(1), 0, BUSINESS, MONDAY_9))
                .withMessage("O alerta vai de 1 a 100 % do prazo: 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWELVE_HOURS.retarget(Duration.ofHours(1), 101, BUSINESS));
    }
}
