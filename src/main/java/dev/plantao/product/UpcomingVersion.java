package dev.plantao.product;

import java.time.Instant;

/** A version to come: its code and the instant it is planned for. */
public record UpcomingVersion(String code, Instant plannedFor) {}
