package dev.plantao.process.task;

import dev.plantao.occurrence.TriageMeasure;
import org.jspecify.annotations.Nullable;

/** {@code forms/chase-triage.form} (F05). */
record ChaseTriageForm(@Nullable String delayReason, @Nullable TriageMeasure action) {}
