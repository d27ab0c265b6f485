package dev.plantao.product;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A correction that was taken out of the version {@code code}, and why (T41). */
@Embeddable
public record Removal(String code, String reason, String removedBy, Instant removedAt) {}
