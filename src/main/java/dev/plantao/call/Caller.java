package dev.plantao.call;

import org.jspecify.annotations.Nullable;

/**
 * A contact who may be on the line.
 *
 * @param phone where the last call came from, or null when none did
 */
public record Caller(long id, String company, String name, String email, String role, @Nullable String phone) {}
