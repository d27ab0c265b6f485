package dev.plantao.consultancy;

import dev.plantao.catalog.Tariff;
import java.math.BigDecimal;

/**
 * What a consultancy costs, as its term promised it (TOT-09..11; A-10).
 *
 * @param minimumMinutes the least that is charged, once for a consultancy, on its summed minutes
 * @param stepMinutes minutes are charged in steps of so many
 */
public record Prices(BigDecimal minutePrice, BigDecimal taxPercent, int minimumMinutes, int stepMinutes) {

    /** The minutes charged for so many that were worked; at least the minimum. */
    public int charged(int minutes) {
        int least = Math.max(minutes, minimumMinutes);
        return (least + stepMinutes - 1) / stepMinutes * stepMinutes;
    }

    /** What so many worked minutes cost. */
    public Amount of(int minutes) {
        int charged = charged(minutes);
        Tariff tariff = new Tariff(minutePrice, taxPercent);
        BigDecimal total = tariff.total(charged);
        BigDecimal net = tariff.net(charged);
        return new Amount(charged, net, total.subtract(net), total);
    }

    /** What is charged; {@code net} and {@code tax} add up to {@code total}. */
    public record Amount(int minutes, BigDecimal net, BigDecimal tax, BigDecimal total) {

        static final Amount NOTHING = new Amount(0, Tariff.NOTHING, Tariff.NOTHING, Tariff.NOTHING);
    }
}
