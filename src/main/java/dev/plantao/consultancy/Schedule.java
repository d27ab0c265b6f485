package dev.plantao.consultancy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What was agreed with the customer (rules.md d.4 F10; TOT-14).
 *
 * @param agreedAt "Data (acordo cliente)"
 * @param plannedMinutes how long it should take
 * @param remoteConsent whether the customer agreed to remote access (TOT-36)
 * @param attendedContact the name of whom the consultant works with
 */
@Embeddable
public record Schedule(
        Instant agreedAt,
        int plannedMinutes,
        @Enumerated(EnumType.STRING) Delivery delivery,
        boolean remoteConsent,
        @Enumerated(EnumType.STRING) WorkedEnvironment environment,
        String attendedContact) {}
