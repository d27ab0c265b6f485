package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/enter-time.form} (F12): the intervals are complete, or one is added or taken back. */
record TimeForm(
        @Nullable Action action, @Nullable String startedAt, @Nullable String endedAt, @Nullable String activity) {

    enum Action {
        SEND,
        ADD,
        TAKE_BACK
    }
}
