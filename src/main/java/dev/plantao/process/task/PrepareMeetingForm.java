package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/prepare-meeting.form} (F18). {@code meetingOn} is dd/mm/aaaa hh:mm. */
record PrepareMeetingForm(@Nullable String meetingOn, @Nullable String participants) {}
