package dev.plantao.databasechange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change costs, as it was offered: prices and taxes are those of that day.
 *
 * @param scope what will be done, in words the customer reads
 * @param minutes the most it takes
 * @param minutePrice in BRL, without taxes
 * @param amount what the customer pays, with taxes, in BRL; 0 when it was waived
 * @param waiverReason why it costs nothing after all; null when it does
 * @param quotedBy user name of the lead
 * @param expiresAt the first instant at which it can no longer be answered
 */
@Embeddable
public record Quote(
        String scope,
        int minutes,
        BigDecimal minutePrice,
        BigDecimal taxPercent,
        @Column(name = "quote_amount") BigDecimal amount,
        @Nullable String waiverReason,
        String quotedBy,
        Instant quotedAt,
        Instant expiresAt) {

    /** Whether the lead lets the customer have it for nothing. */
    public boolean isWaived() {
        return waiverReason != null;
    }
}
