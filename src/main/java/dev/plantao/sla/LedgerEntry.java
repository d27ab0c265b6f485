package dev.plantao.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the append-only ledger of a clock: what happened, why, and how the clock stood right after (A34).
 * {@link SlaClock#fold} rebuilds the clock from them, {@link Statement#of} tells which minutes counted.
 *
 * @param seq order among the entries of one clock
 * @param at server time, to the millisecond; never before the entry it follows
 * @param reason code or sentence, never blank
 * @param target business time promised from now on
 * @param warningShare percent of the target at which to warn
 * @param used business time counted so far
 * @param dueAt the deadline from now on; null when paused
 */
@Embeddable
public record LedgerEntry(
        @Enumerated(EnumType.STRING) ClockKind kind,
        int seq,
        @Column(name = "happened_at") Instant at,
        @Enumerated(EnumType.STRING) ClockEvent event,
        String reason,
        @Convert(converter = DurationMillis.class) Duration target,
        int warningShare,
        @Convert(converter = DurationMillis.class) Duration used,
        @Nullable Instant dueAt) {

    public LedgerEntry {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Toda mudança do relógio precisa de um motivo.");
        }
    }

    /** What to write after {@code event} made {@code clock} at {@code at}. */
    public static LedgerEntry of(ClockKind kind, int seq, Instant at, ClockEvent event, String reason, SlaClock clock) {
        return new LedgerEntry(
                kind,
                seq,
                at.truncatedTo(ChronoUnit.MILLIS),
                event,
                reason,
                clock.target(),
                clock.warningShare(),
                clock.used(),
                clock.dueAt());
    }
}
