package dev.plantao.product;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The version the monthly planning chose something for (T37), and when that is to be released. */
@Embeddable
public record PlannedVersion(@Column(name = "planned_version") String code, @Column(name = "planned_for") Instant on) {}
