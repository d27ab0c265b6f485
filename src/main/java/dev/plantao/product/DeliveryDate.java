package dev.plantao.product;

import dev.plantao.occurrence.Refusals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day development promises for what the law asks (rules.md d.4 F16).
 *
 * @param legalChecked development read the law it is about
 */
public record DeliveryDate(@Nullable LocalDate on, @Nullable Integer estimateHours, boolean legalChecked) {

    private static final int MOST_HOURS = 9999;

    /** @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong (NEG-16) */
    void check(LocalDate today) {
        new Refusals()
                .when(on == null, "deliveryOn", "Informe o prazo de entrega como dd/mm/aaaa.")
                .when(on != null && !on.isAfter(today), "deliveryOn", "O prazo de entrega precisa ser depois de hoje.")
                .when(
                        on != null && on.isAfter(today.plusYears(3)),
                        "deliveryOn",
                        "O prazo de entrega passa de três anos. Confira a data.")
                .when(
                        estimateHours == null || estimateHours < 1 || estimateHours > MOST_HOURS,
                        "estimateHours",
                        "Estime o desenvolvimento em horas, de 1 a " + MOST_HOURS + ".")
                .when(!legalChecked, "legalChecked", "Confirme que a base legal foi conferida.")
                .done();
    }
}
