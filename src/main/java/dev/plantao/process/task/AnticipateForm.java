package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/anticipate-analysis.form}: product management does not wait for the meeting. */
record AnticipateForm(@Nullable String number, @Nullable String reason) {}
