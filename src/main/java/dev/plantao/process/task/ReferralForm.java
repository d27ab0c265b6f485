package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/handle-referral.form} (F23). */
record ReferralForm(
        @Nullable String guidance, @Nullable String training, @Nullable Action action, @Nullable String returnReason) {

    enum Action {
        CONCLUDE,
        RETURN
    }
}
