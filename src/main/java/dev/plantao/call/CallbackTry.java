package dev.plantao.call;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A try to call back: when, by whom, and what came of it. */
@Embeddable
public record CallbackTry(
        Instant at, String analyst, @Enumerated(EnumType.STRING) CallbackOutcome outcome, String summary) {}
