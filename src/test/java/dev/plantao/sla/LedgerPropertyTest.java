package dev.plantao.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.sla.Statement.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws of clock, ledger and statement over random lives (A34). */
@Domain(RandomTimes.class)
@Domain(DomainContext.Global.class)
class LedgerPropertyTest {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    @Property(tries = 1000)
    void theLedgerRebuildsTheClock(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll @Size(max = 12) List<ClockEvent> events,
            @ForAll @Size(12) List<Duration> waits,
            @ForAll @Size(12) List<@IntRange(min = 1, max = 100) Integer> sizes) {
        Life life = new Life(calendar, start);
        for (int i = 0; i < events.size(); i++) {
            life.live(events.get(i), waits.get(i), sizes.get(i));

            LedgerEntry last = life.ledger.get(life.ledger.size() - 1);
            assertThat(SlaClock.fold(life.ledger, calendar)).isEqualTo(life.clock);
            assertThat(last.dueAt()).isEqualTo(life.clock.dueAt());
            assertThat(last.used()).isEqualTo(life.clock.used());
        }
    }

    @Property(tries = 1000)
    void theStatementCoversTheWholeLife(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll @Size(max = 12) List<ClockEvent> events,
            @ForAll @Size(12) List<Duration> waits,
            @ForAll Duration more) {
        Life life = new Life(calendar, start);
        for (int i = 0; i < events.size(); i++) {
            life.live(events.get(i), waits.get(i), 50);
        }
        Instant now = life.now.plus(more);
        List<Segment> segments = Statement.of(life.ledger, calendar, now).segments();
        Instant end = life.clock.stoppedAt() == null ? now : life.clock.stoppedAt();

        Instant reached = life.clock.startedAt();
        for (Segment segment : segments) {
            assertThat(segment.from()).isEqualTo(reached);
            assertThat(segment.to()).isAfter(segment.from());
            reached = segment.to();
        }
        assertThat(reached).isEqualTo(end);
        assertThat(Statement.of(life.ledger, calendar, now).used()).isEqualTo(life.clock.used(calendar, now));
        assertThat(segments.stream().map(Segment::business).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(calendar.between(life.clock.startedAt(), end));
    }

    @Property(tries = 1000)
    void stagesDivideTheStatementAndTakeNothingFromIt(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll @Size(max = 12) List<ClockEvent> events,
            @ForAll @Size(12) List<Duration> waits,
            @ForAll @Size(max = 20) List<Duration> stays) {
        Life life = new Life(calendar, start);
        for (int i = 0; i < events.size(); i++) {
            life.live(events.get(i), waits.get(i), 50);
        }
        List<Instant> changes = new ArrayList<>();
        Instant at = start.minus(Duration.ofHours(5));
        for (Duration stay : stays) {
            at = at.plus(stay);
            changes.add(at);
        }
        Statement whole = Statement.of(life.ledger, calendar, life.now);
        Statement divided = whole.cutAt(changes, calendar);

        assertThat(divided.used()).isEqualTo(whole.used());
        assertThat(sum(divided, Segment::business)).isEqualTo(sum(whole, Segment::business));
        assertThat(sum(divided, LedgerPropertyTest::length)).isEqualTo(sum(whole, LedgerPropertyTest::length));
        assertThat(divided.segments()).allSatisfy(part -> {
            assertThat(part.to()).isAfter(part.from());
            assertThat(changes).noneMatch(change -> isInside(change, part));
        });
        for (int i = 1; i < divided.segments().size(); i++) {
            assertThat(divided.segments().get(i).from())
                    .isEqualTo(divided.segments().get(i - 1).to());
        }
    }

    private static boolean isInside(Instant change, Segment part) {
        return change.isAfter(part.from()) && change.isBefore(part.to());
    }

    private static Duration length(Segment segment) {
        return Duration.between(segment.from(), segment.to());
    }

    private static Duration sum(Statement statement, Function<Segment, Duration> amount) {
        return statement.segments().stream().map(amount).reduce(Duration.ZERO, Duration::plus);
    }

    @Property(tries = 300)
    void retargetingThereAndBackIsIdentity(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll @Size(max = 6) List<ClockEvent> events,
            @ForAll @Size(6) List<Duration> waits,
            @ForAll @IntRange(min = 1, max = 6000) int minutes,
            @ForAll @IntRange(min = 1, max = 100) int share) {
        Life life = new Life(calendar, start);
        for (int i = 0; i < events.size(); i++) {
            life.live(events.get(i), waits.get(i), share);
        }
        SlaClock clock = life.clock;

        assertThat(clock.retarget(Duration.ofMinutes(minutes), share, calendar)
                        .retarget(clock.target(), clock.warningShare(), calendar))
                .isEqualTo(clock);
    }

    @Property(tries = 300)
    void aPauseTakesNothingAndGivesNothing(
            @ForAll BusinessCalendar calendar, @ForAll Instant start, @ForAll Duration ran, @ForAll Duration paused) {
        SlaClock running = SlaClock.start(EIGHT_HOURS, 80, calendar, start);
        Instant pausedAt = start.plus(ran);
        Instant resumedAt = pausedAt.plus(paused);
        SlaClock resumed = running.pause(calendar, pausedAt).resume(calendar, resumedAt);

        assertThat(resumed.remaining(calendar, resumedAt)).isEqualTo(running.remaining(calendar, pausedAt));
        assertThat(resumed.dueAt()).isAfterOrEqualTo(running.dueAt());
    }

    @Property(tries = 300)
    void aPauseOfNoTimeMovesNoDeadline(@ForAll BusinessCalendar calendar, @ForAll Instant start, @ForAll Duration ran) {
        SlaClock running = SlaClock.start(EIGHT_HOURS, 80, calendar, start);
        Instant at = start.plus(ran);
        Assume.that(!running.breached(calendar, at));

        assertThat(running.pause(calendar, at).resume(calendar, at).dueAt()).isEqualTo(running.dueAt());
    }

    @Property(tries = 300)
    void alarmsAndStateAgree(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll Duration later,
            @ForAll @IntRange(min = 1, max = 6000) int minutes,
            @ForAll @IntRange(min = 1, max = 100) int share) {
        SlaClock clock = SlaClock.start(Duration.ofMinutes(minutes), share, calendar, start);
        Instant now = start.plus(later);

        assertThat(clock.breached(calendar, now)).isEqualTo(!now.isBefore(clock.dueAt()));
        assertThat(clock.usedShare(calendar, now) >= share).isEqualTo(!now.isBefore(clock.warnAt()));
        assertThat(clock.usedShare(calendar, clock.warnAt())).isGreaterThanOrEqualTo(share);
        assertThat(clock.stateAt(calendar, clock.dueAt().minusMillis(1))).isNotEqualTo(ClockState.BREACHED);
        assertThat(clock.stateAt(calendar, clock.dueAt())).isEqualTo(ClockState.BREACHED);
    }

    /** A clock and the ledger that is written as it lives. */
    private static final class Life {

        private final BusinessCalendar calendar;
        private final List<LedgerEntry> ledger = new ArrayList<>();
        private Instant now;
        private SlaClock clock;

        Life(BusinessCalendar calendar, Instant start) {
            this.calendar = calendar;
            now = start;
            clock = SlaClock.start(EIGHT_HOURS, 80, calendar, now);
            write(ClockEvent.START);
        }

        void live(ClockEvent event, Duration wait, int size) {
            now = now.plus(wait);
            clock = switch (event) {
                case START -> SlaClock.start(Duration.ofMinutes(size * 10L), size, calendar, now);
                case PAUSE -> clock.pause(calendar, now);
                case RESUME -> clock.resume(calendar, now);
                case RETARGET -> clock.retarget(Duration.ofMinutes(size * 10L), size, calendar);
                case STOP -> clock.stop(calendar, now);
            };
            write(event);
        }

        private void write(ClockEvent event) {
            ledger.add(LedgerEntry.of(ClockKind.SOLUTION, ledger.size() + 1, now, event, event.name(), clock));
        }
    }
}
