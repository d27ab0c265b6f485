package dev.plantao.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * What a lead says of a late solution (F06).
 *
 * @param actionPlan what will be done so that it does not happen again
 * @param waived whether the contract's penalty is not applied
 * @param waiverReason why; only of a waived penalty
 */
public record BreachHandling(
        @Nullable BreachReason reason, @Nullable String actionPlan, boolean waived, @Nullable String waiverReason) {

    void check() {
        new Refusals()
                .when(reason == null, "breachReason", "Escolha o motivo do atraso.")
                .blank(actionPlan, "actionPlan", "Registre o plano de ação.")
                .longer(actionPlan, 2000, "actionPlan")
                .when(
                        waived && Refusals.isBlank(waiverReason),
                        "waiverReason",
                        "Diga por que a penalidade é dispensada.")
                .longer(waiverReason, 2000, "waiverReason")
                .done();
    }
}
