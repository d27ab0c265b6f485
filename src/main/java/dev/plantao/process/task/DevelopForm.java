package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/develop.form} (F15). */
record DevelopForm(
        @Nullable String version, @Nullable String solution, @Nullable String tests, @Nullable String releaseNote) {}
