package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/quote-database-change.form} (F21): the lead prices an intervention, or gives it away. */
record QuoteForm(
        @Nullable String scope,
        @Nullable Integer minutes,
        @Nullable Integer validDays,
        boolean waived,
        @Nullable String waiverReason) {}
