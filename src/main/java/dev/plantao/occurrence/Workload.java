package dev.plantao.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * A member of the team and how much he or she has in hand.
 *
 * @param level N1 or N2 for those who analyse occurrences, or null
 * @param open open occurrences the person analyses now
 */
public record Workload(String username, String name, @Nullable String level, long open) {}
