package dev.plantao.databasechange;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What the lead offers the customer (rules.md d.4 F21); the price of a minute is not the lead's to choose.
 *
 * @param scope what will be done, in words the customer reads
 * @param minutes the most it takes
 * @param validDays calendar days from now on in which the customer may answer
 * @param waived done for nothing; the customer is not asked
 */
public record QuoteOffer(
        @Nullable String scope,
        @Nullable Integer minutes,
        @Nullable Integer validDays,
        boolean waived,
        @Nullable String waiverReason) {

    private static final int MOST_MINUTES = 6000;
    private static final int MOST_DAYS = 60;

    void check() {
        new Refusals()
                .blank(scope, "scope", "Escreva o que será feito: é o que o cliente vai ler.")
                .longer(scope, 4000, "scope")
                .when(
                        outside(minutes, MOST_MINUTES),
                        "minutes",
                        "Informe os minutos estimados, de 1 a " + MOST_MINUTES + ".")
                .when(
                        !waived && outside(validDays, MOST_DAYS),
                        "validDays",
                        "Informe por quantos dias o orçamento vale, de 1 a " + MOST_DAYS + ".")
                .when(
                        waived && Refusals.isBlank(waiverReason),
                        "waiverReason",
                        "Diga por que o cliente não paga esta intervenção.")
                .longer(waiverReason, 2000, "waiverReason")
                .done();
    }

    private static boolean outside(@Nullable Integer number, int most) {
        return number == null || number < 1 || number > most;
    }
}
