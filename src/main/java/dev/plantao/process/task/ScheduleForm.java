package dev.plantao.process.task;

import dev.plantao.consultancy.Delivery;
import dev.plantao.consultancy.WorkedEnvironment;
import org.jspecify.annotations.Nullable;

/** {@code forms/schedule-consultancy.form} (F10); {@code agreedAt} is dd/mm/aaaa hh:mm. */
record ScheduleForm(
        @Nullable String agreedAt,
        int plannedMinutes,
        @Nullable Delivery delivery,
        boolean remoteConsent,
        @Nullable WorkedEnvironment environment,
        @Nullable String attendedContact) {}
