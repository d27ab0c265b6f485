package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/check-time.form} (F13): the lead confirms, gives it away or gives it back. */
record CheckTimeForm(@Nullable Action action, @Nullable String waiverNote, @Nullable String returnReason) {

    enum Action {
        CONFIRM,
        WAIVE,
        RETURN
    }
}
