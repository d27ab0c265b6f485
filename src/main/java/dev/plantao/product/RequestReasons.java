package dev.plantao.product;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Refusals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked of the product (T14).
 *
 * @param justification what the business gains, in the words of the support
 * @param legalBasis the law behind a fiscal requirement (CON-19)
 * @param legalDate when that law takes effect
 */
public record RequestReasons(
        @Nullable String justification, @Nullable String legalBasis, @Nullable LocalDate legalDate) {

    /**
     * @param today a law that took effect before may still be asked for
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong
     */
    void check(Category category, LocalDate today) {
        boolean fiscal = category == Category.FISCAL_REQUIREMENT;
        new Refusals()
                .blank(justification, "productJustification", "Justifique o pedido: o que o negócio ganha com ele.")
                .longer(justification, 4000, "productJustification")
                .when(
                        fiscal && Refusals.isBlank(legalBasis),
                        "legalBasis",
                        "Informe a base legal: sem ela não é exigência fiscal.")
                .longer(legalBasis, 1000, "legalBasis")
                .when(fiscal && legalDate == null, "legalDate", "Informe quando a lei passa a valer, como dd/mm/aaaa.")
                .when(
                        legalDate != null && legalDate.isBefore(today.minusYears(5)),
                        "legalDate",
                        "Confira a data em que a lei passa a valer.")
                .done();
    }
}
