package dev.plantao.process.task;

import dev.plantao.occurrence.BreachReason;
import org.jspecify.annotations.Nullable;

/** {@code forms/handle-breach.form} (F06). {@code applyPenalty} is {@code yes} or {@code no}. */
record HandleBreachForm(
        @Nullable BreachReason breachReason,
        @Nullable String actionPlan,
        @Nullable String applyPenalty,
        @Nullable String waiverReason) {}
