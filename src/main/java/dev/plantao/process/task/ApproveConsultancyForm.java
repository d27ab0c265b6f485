package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/approve-consultancy.form} (F07): the Maestro approves, converts or does not approve. */
record ApproveConsultancyForm(@Nullable Action action, @Nullable String opinion) {

    enum Action {
        APPROVE,
        CONVERT,
        REJECT
    }
}
