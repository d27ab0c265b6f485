package dev.plantao.product;

import dev.plantao.occurrence.Category;
import java.time.Instant;

/**
 * A request that waits for product management.
 *
 * @param number of its occurrence
 * @param postponements how many meetings have left it undecided
 */
public record AgendaItem(
        String number,
        String subject,
        String company,
        String moduleCode,
        Category category,
        Instant sentAt,
        int postponements) {}
