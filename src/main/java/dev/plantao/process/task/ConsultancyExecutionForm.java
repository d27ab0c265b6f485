package dev.plantao.process.task;

import dev.plantao.consultancy.Cause;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.ConsultancyResult;
import org.jspecify.annotations.Nullable;

/**
 * {@code forms/execute-consultancy.form} (F11): one interval of work at a time, and at the end what was found. Moments are
 * dd/mm/aaaa hh:mm.
 */
record ConsultancyExecutionForm(
        @Nullable Action action,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable String activity,
        @Nullable Cause cause,
        @Nullable String issue,
        @Nullable String publishedAt,
        @Nullable ConsultancyResult result,
        @Nullable String summary) {

    enum Action {
        GO_ON,
        CONCLUDE
    }

    boolean hasInterval() {
        return startedAt != null || endedAt != null || activity != null;
    }

    Conclusion conclusion(FormTimes times) {
        return new Conclusion(
                cause, issue, publishedAt == null ? null : times.read("publishedAt", publishedAt), result, summary);
    }
}
