package dev.plantao.databasechange;

import org.jspecify.annotations.Nullable;

/** A change and, once it was made, its evidence. */
public record ChangeRecord(DatabaseChange change, @Nullable DatabaseExecution execution) {}
