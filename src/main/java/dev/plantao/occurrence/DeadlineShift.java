package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a deadline of an open occurrence would move; an instant is null while its clock is paused. */
public record DeadlineShift(
        String number, String company, ClockKind kind, @Nullable Instant before, @Nullable Instant after) {}
