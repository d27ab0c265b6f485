package dev.plantao.process;

import dev.plantao.call.Callbacks;
import dev.plantao.catalog.Parameters;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The instants the timers and due dates of the diagrams ask for. Bean name {@code deadlines}. */
@Component("deadlines")
public class Deadlines {

    /** The instant of an alarm whose clock does not run: so far away that nobody waits for it. */
    static final Date NEVER = Date.from(Instant.parse("2999-12-31T00:00:00Z"));

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final Callbacks callbacks;
    private final Parameters parameters;
    private final Clock clock;

    Deadlines(
            Occurrences occurrences,
            OccurrenceReading reading,
            Callbacks callbacks,
            Parameters parameters,
            Clock clock) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.callbacks = callbacks;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** When triage has used its warning share (TM01). */
    public @Nullable Date triageWarning(DelegateExecution execution) {
        return instant(execution, ClockKind.TRIAGE, SlaClock::warnAt);
    }

    /** When triage is late (TM02; UNO-B-30). */
    public @Nullable Date triageDue(DelegateExecution execution) {
        return instant(execution, ClockKind.TRIAGE, SlaClock::dueAt);
    }

    /** When the solution is late; null while its clock is paused, stopped or not started. */
    public @Nullable Date solutionDue(DelegateExecution execution) {
        return instant(execution, ClockKind.SOLUTION, SlaClock::dueAt);
    }

    /** When the team is warned of the solution deadline (TM03), or {@link #NEVER}. */
    public Date solutionWarningAlarm(DelegateExecution execution) {
        return alarm(execution, ClockKind.SOLUTION, SlaClock::warnAt);
    }

    /** When the solution is late (TM04; UNO-M-36), or {@link #NEVER}. */
    public Date solutionAlarm(DelegateExecution execution) {
        return alarm(execution, ClockKind.SOLUTION, SlaClock::dueAt);
    }

    /** When the first response is late (BY-08), or {@link #NEVER}. */
    public Date firstResponseAlarm(DelegateExecution execution) {
        return alarm(execution, ClockKind.FIRST_RESPONSE, SlaClock::dueAt);
    }

    /** The first reminder to a customer who was asked just now (TM05). */
    public Date firstReminder(DelegateExecution execution) {
        return inDays(parameters.reminderDays().get(0));
    }

    /** The second reminder (TM05). */
    public Date secondReminder(DelegateExecution execution) {
        return inDays(parameters.reminderDays().get(1));
    }

    /** When silence ends the occurrence: calendar days from now, at the same time of day (TM06; CON-34). */
    public Date inactivity(DelegateExecution execution) {
        return inDays(parameters.inactivityDays());
    }

    /** When the area of a referral is reminded (TM20): business days of ten hours. */
    public Date referralReminder(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        Duration rest = Duration.ofHours(10L * parameters.referralReminderDays());
        return Date.from(reading.calendar(occurrence).plus(clock.instant(), rest));
    }

    /** When who called must have been called back (TM15). */
    public Date callbackDue(DelegateExecution execution) {
        return Date.from(callbacks.get(execution.getProcessBusinessKey()).dueAt());
    }

    private Date alarm(DelegateExecution execution, ClockKind kind, Function<SlaClock, @Nullable Instant> which) {
        return alarm(occurrences.get(execution.getProcessBusinessKey()), kind, which);
    }

    /** A timer always has an instant; only a running clock has a deadline. */
    static Date alarm(Occurrence occurrence, ClockKind kind, Function<SlaClock, @Nullable Instant> which) {
        SlaClock sla = occurrence.clock(kind);
        Instant instant = sla == null || !sla.isRunning() ? null : which.apply(sla);
        return instant == null ? NEVER : Date.from(instant);
    }

    @Nullable Date triageDue(Occurrence occurrence) {
        return instant(occurrence, ClockKind.TRIAGE, SlaClock::dueAt);
    }

    @Nullable Date solutionDue(Occurrence occurrence) {
        return instant(occurrence, ClockKind.SOLUTION, SlaClock::dueAt);
    }

    private @Nullable Date instant(
            DelegateExecution execution, ClockKind kind, Function<SlaClock, @Nullable Instant> which) {
        return instant(occurrences.get(execution.getProcessBusinessKey()), kind, which);
    }

    private static @Nullable Date instant(
            Occurrence occurrence, ClockKind kind, Function<SlaClock, @Nullable Instant> which) {
        SlaClock sla = occurrence.clock(kind);
        Instant instant = sla == null ? null : which.apply(sla);
        return instant == null ? null : Date.from(instant);
    }

    private Date inDays(int days) {
        return Date.from(clock.instant().atZone(clock.getZone()).plusDays(days).toInstant());
    }
}
