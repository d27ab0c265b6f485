package dev.plantao.process.task;

import dev.plantao.product.DevelopAction;
import dev.plantao.product.ReturnReason;
import org.jspecify.annotations.Nullable;

/** {@code forms/develop.form} (F15). */
record DevelopForm(
        @Nullable DevelopAction action,
        @Nullable String version,
        @Nullable String solution,
        @Nullable String tests,
        @Nullable String releaseNote,
        @Nullable ReturnReason returnReason,
        @Nullable String supportText) {}
