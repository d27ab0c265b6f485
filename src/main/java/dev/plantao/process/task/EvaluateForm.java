package dev.plantao.process.task;

import dev.plantao.product.DenialReason;
import dev.plantao.product.ProductDecision;
import dev.plantao.product.ProductDecision.Action;
import dev.plantao.product.Suitability;
import org.jspecify.annotations.Nullable;

/** {@code forms/evaluate-product.form} (F17). */
record EvaluateForm(
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

    ProductDecision decision() {
        return new ProductDecision(
                action,
                feasible,
                feasibleNote,
                fits,
                fitsNote,
                otherCustomers,
                othersNote,
                estimateHours,
                reason,
                denialReason,
                publicText,
                supportText);
    }
}
