package dev.plantao.databasechange;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to a quote; given once.
 *
 * @param answeredBy user name
 * @param answeredName how people know whoever answered, as it was on that day
 * @param answeredContact the id of the contact
 */
@Embeddable
public record QuoteAnswer(
        boolean accepted,
        String answeredBy,
        String answeredName,
        long answeredContact,
        Instant answeredAt,
        @Nullable String refusalReason) {}
