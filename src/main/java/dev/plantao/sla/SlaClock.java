package dev.plantao.sla;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of an occurrence: how much business time was promised and how much is used (b.5). A value: every operation
 * answers a new clock, or the same one when there is nothing to do, and asks for the calendar and the instant.
 *
 * <p>All instants are cut to the millisecond, the precision of the engine's timers and of the database, so a timer set
 * for {@link #dueAt} never wakes before it. The deadline itself is late: a clock breaches <em>at</em> {@code dueAt}.
 *
 * @param target business time promised; {@code bigint} milliseconds
 * @param warningShare percent of the target, 1 to 100, at which to warn
 * @param used business time counted up to {@code runningSince}, or in all when not running; {@code bigint} milliseconds
 * @param startedAt when it first ran
 * @param runningSince since when it counts without interruption; null when paused or stopped
 * @param warnAt when the warning share is used; as {@code dueAt}
 * @param dueAt the deadline; null while paused; a stopped clock keeps the one it had. When the target was already used
 *     up before {@code runningSince}, it is {@code runningSince}
 * @param stoppedAt when it stopped; null until then
 */
@Embeddable
public record SlaClock(
        @Convert(converter = DurationMillis.class) Duration target,
        int warningShare,
        @Convert(converter = DurationMillis.class) Duration used,
        Instant startedAt,
        @Nullable Instant runningSince,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt) {

    /**
     * A clock that counts from {@code now}.
     *
     * @throws IllegalArgumentException when the target is not positive or the share is not 1 to 100
     */
    public static SlaClock start(Duration target, int warningShare, BusinessCalendar calendar, Instant now) {
        Instant start = millis(now);
        return counting(promised(target), share(warningShare), Duration.ZERO, start, start, calendar);
    }

    /**
     * The clock these entries tell of, by doing again what they say happened, in order. Their {@code used} and
     * {@code dueAt} are not read: they are what the answer is compared with.
     *
     * @throws IllegalArgumentException when the entries do not begin with a start
     */
    public static SlaClock fold(List<LedgerEntry> entries, BusinessCalendar calendar) {
        SlaClock clock = null;
        for (LedgerEntry entry : entries) {
            clock = after(clock, entry, calendar);
        }
        if (clock == null) {
            throw startMissing();
        }
        return clock;
    }

    private static SlaClock after(@Nullable SlaClock clock, LedgerEntry entry, BusinessCalendar calendar) {
        if (entry.event() == ClockEvent.START) {
            return start(entry.target(), entry.warningShare(), calendar, entry.at());
        }
        if (clock == null) {
            throw startMissing();
        }
        return switch (entry.event()) {
            case PAUSE -> clock.pause(calendar, entry.at());
            case RESUME -> clock.resume(calendar, entry.at());
            case RETARGET -> clock.retarget(entry.target(), entry.warningShare(), calendar);
            case STOP -> clock.stop(calendar, entry.at());
            case START -> throw new AssertionError(entry);
        };
    }

    /** Stops counting until {@link #resume}; only a running clock changes (CON-33). */
    public SlaClock pause(BusinessCalendar calendar, Instant now) {
        return isRunning()
                ? new SlaClock(target, warningShare, used(calendar, millis(now)), startedAt, null, null, null, null)
                : this;
    }

    /**
     * Counts again from {@code now} with the time used so far; a running clock stays as it is. A stopped clock runs
     * again too: D6 says RUN when another area hands the work back.
     */
    public SlaClock resume(BusinessCalendar calendar, Instant now) {
        return isRunning() ? this : counting(target, warningShare, used, startedAt, millis(now), calendar);
    }

    /**
     * Another promise over the same consumed time: the deadline is what it would have been with this target from the
     * start (b.5), possibly past already. With the same target it re-reads a calendar that changed. A stopped clock
     * stays as it is.
     *
     * @throws IllegalArgumentException as {@link #start}
     */
    public SlaClock retarget(Duration newTarget, int newShare, BusinessCalendar calendar) {
        Duration promise = promised(newTarget);
        share(newShare);
        if (isStopped()) {
            return this;
        }
        return runningSince == null
                ? new SlaClock(promise, newShare, used, startedAt, null, null, null, null)
                : counting(promise, newShare, used, startedAt, runningSince, calendar);
    }

    /** Ends the count, running or paused; a stopped clock stays as it is. */
    public SlaClock stop(BusinessCalendar calendar, Instant now) {
        Instant stop = millis(now);
        return isStopped()
                ? this
                : new SlaClock(target, warningShare, used(calendar, stop), startedAt, null, warnAt, dueAt, stop);
    }

    public boolean isRunning() {
        return runningSince != null;
    }

    public boolean isPaused() {
        return runningSince == null && stoppedAt == null;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** Business time used up to {@code now}. */
    public Duration used(BusinessCalendar calendar, Instant now) {
        return runningSince == null ? used : used.plus(calendar.between(runningSince, now));
    }

    /** Percent of the target used up to {@code now}, rounded down; 100 or more is late. */
    public int usedShare(BusinessCalendar calendar, Instant now) {
        return Math.toIntExact(used(calendar, now).toMillis() * 100 / target.toMillis());
    }

    /** Business time left at {@code now}; negative is how late it is. */
    public Duration remaining(BusinessCalendar calendar, Instant now) {
        return target.minus(used(calendar, now));
    }

    /** Whether the whole target is used at {@code now}, running or not. */
    public boolean breached(BusinessCalendar calendar, Instant now) {
        return used(calendar, now).compareTo(target) >= 0;
    }

    /** How it stands at {@code now}; a late clock is late while paused, too. */
    public ClockState stateAt(BusinessCalendar calendar, Instant now) {
        boolean late = breached(calendar, now);
        if (isStopped()) {
            return late ? ClockState.MISSED : ClockState.MET;
        }
        if (late) {
            return ClockState.BREACHED;
        }
        if (isPaused()) {
            return ClockState.PAUSED;
        }
        return usedShare(calendar, now) >= warningShare ? ClockState.WARNING : ClockState.RUNNING;
    }

    private static SlaClock counting(
            Duration target, int share, Duration used, Instant startedAt, Instant since, BusinessCalendar calendar) {
        // Rounded up, so that the warning never comes before usedShare reaches the share.
        Duration warning = Duration.ofMillis((target.toMillis() * share + 99) / 100);
        return new SlaClock(
                target,
                share,
                used,
                startedAt,
                since,
                calendar.plus(since, leftOf(warning, used)),
                calendar.plus(since, leftOf(target, used)),
                null);
    }

    private static Duration leftOf(Duration whole, Duration used) {
        return used.compareTo(whole) < 0 ? whole.minus(used) : Duration.ZERO;
    }

    private static Duration promised(Duration target) {
        Duration promise = target.truncatedTo(ChronoUnit.MILLIS);
        if (promise.isNegative() || promise.isZero()) {
            throw new IllegalArgumentException("O prazo precisa ser maior que zero: %s.".formatted(target));
        }
        return promise;
    }

    private static int share(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("O alerta vai de 1 a 100 %% do prazo: %d.".formatted(percent));
        }
        return percent;
    }

    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    private static IllegalArgumentException startMissing() {
        return new IllegalArgumentException("O extrato do relógio não começa pelo início da contagem.");
    }
}
