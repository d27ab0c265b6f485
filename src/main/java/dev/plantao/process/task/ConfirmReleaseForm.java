package dev.plantao.process.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code forms/confirm-release.form} (F20). {@code removed} holds the numbers of the defects left out. */
record ConfirmReleaseForm(List<String> removed, @Nullable String removalReason, @Nullable String notes) {}
