package dev.plantao.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided or said of a breach; never changed and never deleted.
 *
 * @param seq 0 for what the lead decided, 1 for the first word after that
 * @param disputedOn the day the customer disputed it; only of {@link Kind#DISPUTED}
 * @param before the amount that applied until then, in BRL
 * @param after the amount that applies from then on, in BRL; the same one for a dispute
 */
public record BreachDecision(
        long breach,
        int seq,
        Kind kind,
        Instant at,
        String by,
        @Nullable LocalDate disputedOn,
        BigDecimal before,
        BigDecimal after,
        String reason) {

    /** What kind of word it is. */
    public enum Kind {
        /** What the lead decided (F06), as the breach itself keeps it; the first one. */
        DECIDED,
        /** The customer disputes it; nothing changes yet. */
        DISPUTED,
        /** Somebody looked at it again: excused, reduced, restored, or kept. */
        REVISED
    }
}
