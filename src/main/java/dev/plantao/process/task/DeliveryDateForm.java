package dev.plantao.process.task;

import org.jspecify.annotations.Nullable;

/** {@code forms/set-delivery-date.form} (F16). {@code deliveryOn} is dd/mm/aaaa. */
record DeliveryDateForm(@Nullable String deliveryOn, @Nullable Integer estimateHours, boolean legalChecked) {}
