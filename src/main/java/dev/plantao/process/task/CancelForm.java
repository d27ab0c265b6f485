package dev.plantao.process.task;

import dev.plantao.occurrence.CancelReason;
import org.jspecify.annotations.Nullable;

/** {@code forms/cancel-occurrence.form} (F31). */
record CancelForm(@Nullable String number, @Nullable CancelReason reason, @Nullable String comment) {}
