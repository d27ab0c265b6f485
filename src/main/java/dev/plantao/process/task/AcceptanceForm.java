package dev.plantao.process.task;

import dev.plantao.occurrence.Channel;
import org.jspecify.annotations.Nullable;

/** {@code forms/record-acceptance.form} (F08): what was answered outside the portal, with its evidence. */
record AcceptanceForm(
        @Nullable Action action,
        @Nullable String respondentName,
        @Nullable String respondentPosition,
        @Nullable Channel channel,
        @Nullable String evidence,
        @Nullable String refusalReason) {

    enum Action {
        ACCEPTED,
        REFUSED
    }
}
