package dev.plantao.process.task;

import dev.plantao.product.ReturnReason;
import org.jspecify.annotations.Nullable;

/** {@code forms/diagnose.form} (F14). A known defect needs no more than its number. */
record DiagnoseForm(
        @Nullable Action action,
        @Nullable String issue,
        @Nullable String title,
        @Nullable String rootCause,
        @Nullable String affectedVersions,
        @Nullable String workaround,
        int estimateHours,
        @Nullable ReturnReason returnReason,
        @Nullable String supportText) {

    /** What the diagnosis shows. */
    enum Action {
        CONFIRM,
        RETURN
    }
}
