package dev.plantao.process.task;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import org.jspecify.annotations.Nullable;

/** {@code forms/reclassify-occurrence.form} (F32); what stays blank stays as it is. */
record ReclassifyForm(
        @Nullable String number,
        @Nullable Category category,
        @Nullable SlaClass slaClass,
        @Nullable Priority priority,
        @Nullable String reason) {}
