package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/withdraw-item.form}: something planned for a version goes back to the queue (T39). */
record WithdrawForm(@Nullable String number, @Nullable String reason) {}
