package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/await-consultancy.form}: begin before the agreed date, or agree on another (T23, T24). */
record AwaitConsultancyForm(@Nullable Action action, @Nullable String changeReason) {

    enum Action {
        START_NOW,
        RESCHEDULE
    }
}
