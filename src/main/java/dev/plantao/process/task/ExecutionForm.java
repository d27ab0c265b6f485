package dev.plantao.process.task;

import dev.plantao.databasechange.ChangeEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * {@code forms/execute-database-change.form} (F22): the development did it, or gives it back. {@code backupAt} is
 * dd/mm/aaaa hh:mm.
 */
record ExecutionForm(
        @Nullable Action action,
        @Nullable ChangeEnvironment environment,
        @Nullable String backupReference,
        @Nullable String backupAt,
        @Nullable String script,
        @Nullable Integer affectedRows,
        @Nullable String proof,
        @Nullable String reversal,
        @Nullable String returnReason) {

    enum Action {
        EXECUTED,
        GIVE_BACK
    }
}
