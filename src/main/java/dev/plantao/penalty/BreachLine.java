package dev.plantao.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A late solution in a statement.
 *
 * @param slaClass name of an {@link dev.plantao.occurrence.SlaClass}
 * @param dueAt the instant of the clock; it says which month the line belongs to
 * @param endedAt when the solution clock stopped, or null while it has not
 * @param percent of the monthly fee, by D19; null until the lead has decided
 * @param cap percent of the monthly fee that all penalties of a month may not exceed; null until the lead has decided
 * @param fee the monthly fee of the plan the occurrence was classified under, in BRL; null where there is none
 * @param amount what applies now, in BRL; zero when waived, null until the lead has decided
 * @param deciders who decided about its amount, the last one last; of an approved line only that one
 * @param reason why it is waived, or what was said last
 * @param disputed whether the customer disputes it and nobody has reviewed that yet
 * @param decisions how often something was said of it after the lead decided
 */
public record BreachLine(
        long breach,
        String number,
        @Nullable String slaClass,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal fee,
        @Nullable BigDecimal amount,
        List<String> deciders,
        @Nullable String reason,
        boolean disputed,
        int decisions) {

    /** Who decided last, or null while nobody has. */
    public @Nullable String decidedBy() {
        return deciders.isEmpty() ? null : deciders.get(deciders.size() - 1);
    }

    /** Whether the lead still has to decide (F06). */
    public boolean pending() {
        return amount == null;
    }

    /** Whether the contract names a penalty for it. */
    public boolean penalised() {
        return percent != null && percent.signum() > 0;
    }

    /** Whether a penalty the contract names does not apply. */
    public boolean waived() {
        return penalised() && amount != null && amount.signum() == 0;
    }

    /** The most this breach may cost: the cap of its month, in BRL. */
    public BigDecimal ceiling() {
        return cap == null || fee == null ? Reais.ZERO : share(cap, fee);
    }

    /** How late the solution was, or is by {@code now}, by the calendar on the wall. */
    public Duration late(Instant now) {
        Duration late = Duration.between(dueAt, endedAt == null ? now : endedAt);
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** Percent of a fee in BRL, rounded half up to the cent. */
    static BigDecimal share(BigDecimal percent, BigDecimal fee) {
        return fee.multiply(percent).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
