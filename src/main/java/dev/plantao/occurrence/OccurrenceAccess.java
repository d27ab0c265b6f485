package dev.plantao.occurrence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody of the team looked at an occurrence on a day (rules.md d.6).
 *
 * @param actions how many commands the person gave on its page that day
 */
public record OccurrenceAccess(String username, LocalDate seenOn, Instant firstAt, Instant lastAt, int actions) {}
