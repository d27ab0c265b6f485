package dev.plantao.occurrence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a breach may cost by contract (A-05, D19).
 *
 * @param percent of the monthly fee; zero when the contract has no penalty
 * @param cap percent of the monthly fee that the penalties of one month may not exceed
 * @param fee the monthly fee, in BRL
 */
public record Penalty(BigDecimal percent, BigDecimal cap, BigDecimal fee) {

    /** Whether there is anything to apply or to waive. */
    public boolean isDue() {
        return amount().signum() > 0;
    }

    /** In BRL, rounded half up to the cent. */
    public BigDecimal amount() {
        return fee.multiply(percent).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
