package dev.plantao.process.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code forms/plan-version.form} (F19). {@code chosen} holds numbers such as {@code EV-000042}. */
record PlanForm(
        @Nullable String version,
        @Nullable Integer capacityHours,
        List<String> chosen,
        @Nullable String overrideReason) {}
