package dev.plantao.process.task;

import dev.plantao.call.CallbackOutcome;
import org.jspecify.annotations.Nullable;

/** {@code forms/return-call.form} (F24). */
record ReturnCallForm(@Nullable CallbackOutcome action, @Nullable String summary, @Nullable String number) {}
