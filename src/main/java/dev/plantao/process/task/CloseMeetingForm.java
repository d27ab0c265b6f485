package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/close-meeting.form} (F18). */
record CloseMeetingForm(@Nullable String minutes) {}
