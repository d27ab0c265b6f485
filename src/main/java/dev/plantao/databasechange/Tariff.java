package dev.plantao.databasechange;

import dev.plantao.catalog.Parameters.ChangePrices;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a minute of the development costs a customer (TOT-09, TOT-11), in BRL. */
record Tariff(BigDecimal minute, BigDecimal taxPercent) {

    static final String CURRENCY = "BRL";
    static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Tariff of(ChangePrices prices) {
        return new Tariff(prices.minute(), prices.taxPercent());
    }

    /** So many minutes with taxes, rounded half up to the cent. */
    BigDecimal total(int minutes) {
        return minute.multiply(BigDecimal.valueOf(minutes))
                .multiply(HUNDRED.add(taxPercent))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
