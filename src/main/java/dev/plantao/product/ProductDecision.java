package dev.plantao.product;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What product management decides about a request (rules.md d.4 F17).
 *
 * @param feasible whether it can be built
 * @param fits whether it suits the flow of the system
 * @param otherCustomers how many other customers it would serve; none is 0, not blank
 * @param estimateHours hours of work, where development does not estimate it with a date
 * @param reason why it is postponed; internal
 * @param publicText what the customer reads about a denial
 * @param supportText what the support has to do with a returned one; internal
 */
public record ProductDecision(
        @Nullable Action action,
        @Nullable Suitability feasible,
        @Nullable String feasibleNote,
        @Nullable Suitability fits,
        @Nullable String fitsNote,
        @Nullable Integer otherCustomers,
        @Nullable String othersNote,
        @Nullable Integer estimateHours,
        @Nullable String reason,
        @Nullable DenialReason denialReason,
        @Nullable String publicText,
        @Nullable String supportText) {

    /** The four ways out of an evaluation (T33..T36). */
    public enum Action {
        ACCEPT,
        DENY,
        POSTPONE,
        RETURN
    }

    private static final int NOTE = 2000;
    private static final int MOST_CUSTOMERS = 100_000;
    private static final int MOST_HOURS = 9999;

    /**
     * @param dated whether development estimates it and gives its date before it is accepted (CON-19)
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong (NEG-16)
     */
    void check(boolean dated) {
        Refusals refusals = new Refusals().when(action == null, "action", "Escolha a decisão.");
        if (action != Action.RETURN) {
            criteria(refusals);
        }
        estimate(refusals, action == Action.ACCEPT && !dated);
        refusals.when(
                        action == Action.POSTPONE && Refusals.isBlank(reason),
                        "reason",
                        "Diga por que o pedido fica para a próxima reunião.")
                .longer(reason, NOTE, "reason")
                .when(action == Action.DENY && denialReason == null, "denialReason", "Escolha o motivo da negativa.")
                .when(
                        action == Action.DENY && Refusals.isBlank(publicText),
                        "publicText",
                        "Explique a negativa ao cliente: ele lê este texto.")
                .longer(publicText, NOTE, "publicText")
                .when(
                        action == Action.RETURN && Refusals.isBlank(supportText),
                        "supportText",
                        "Diga ao suporte o que falta ou o que fazer.")
                .longer(supportText, NOTE, "supportText")
                .done();
    }

    private void criteria(Refusals refusals) {
        refusals.when(feasible == null, "feasible", "Marque a viabilidade técnica.")
                .blank(feasibleNote, "feasibleNote", "Comente a viabilidade técnica.")
                .longer(feasibleNote, NOTE, "feasibleNote")
                .when(fits == null, "fits", "Marque a adequação ao fluxo do sistema.")
                .blank(fitsNote, "fitsNote", "Comente a adequação ao fluxo.")
                .longer(fitsNote, NOTE, "fitsNote")
                .when(
                        otherCustomers == null || otherCustomers < 0 || otherCustomers > MOST_CUSTOMERS,
                        "otherCustomers",
                        "Informe quantos outros clientes aproveitam o pedido; se nenhum, zero.")
                .blank(othersNote, "othersNote", "Comente quem mais aproveita o pedido.")
                .longer(othersNote, NOTE, "othersNote");
    }

    private void estimate(Refusals refusals, boolean needed) {
        refusals.when(
                needed && (estimateHours == null || estimateHours < 1 || estimateHours > MOST_HOURS),
                "estimateHours",
                "Estime o desenvolvimento em horas, de 1 a " + MOST_HOURS + ".");
    }
}
