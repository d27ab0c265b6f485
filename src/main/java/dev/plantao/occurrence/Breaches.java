package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes down which deadlines passed: with the instant of the clock, once per clock and deadline (UNO-M-36). */
@Component
class Breaches {

    private final SlaBreachRepository breaches;
    private final Clocks clocks;
    private final Clock clock;

    Breaches(SlaBreachRepository breaches, Clocks clocks, Clock clock) {
        this.breaches = breaches;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** False if the deadline had not passed, is not known while paused, or is kept already. */
    boolean record(Occurrence occurrence, ClockKind kind) {
        SlaClock late = occurrence.clock(kind);
        Instant now = clock.instant();
        if (late == null || !late.breached(clocks.calendarOf(occurrence, kind), now) || late.dueAt() == null) {
            return false;
        }
        if (breaches.existsByOccurrenceIdAndKindAndDueAt(occurrence.id(), kind, late.dueAt())) {
            return false;
        }
        breaches.save(new SlaBreach(occurrence.id(), kind, late.dueAt(), now));
        return true;
    }
}
