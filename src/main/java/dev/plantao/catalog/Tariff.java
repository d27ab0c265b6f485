package dev.plantao.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a minute of the team costs whoever pays for it (TOT-09, TOT-11), in {@link #CURRENCY}.
 *
 * @param minute the price of a minute, without taxes
 * @param taxPercent the taxes that come on top
 */
public record Tariff(BigDecimal minute, BigDecimal taxPercent) {

    /** ISO 4217; the only one there is. */
    public static final String CURRENCY = "BRL";

    /** What something costs that costs nothing. */
    public static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** So many minutes without taxes, rounded half up to the cent. */
    public BigDecimal net(int minutes) {
        return minute.multiply(BigDecimal.valueOf(minutes)).setScale(2, RoundingMode.HALF_UP);
    }

    /** So many minutes with taxes, rounded once, half up to the cent. */
    public BigDecimal total(int minutes) {
        return minute.multiply(BigDecimal.valueOf(minutes))
                .multiply(HUNDRED.add(taxPercent))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
