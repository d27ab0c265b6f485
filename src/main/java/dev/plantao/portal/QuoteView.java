package dev.plantao.portal;

import dev.plantao.portal.Moments.Moment;
import dev.plantao.portal.OccurrenceView.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in the customer's database as its customer may know it: what was offered and what became of it. What the team
 * wrote among itself, the script and who ran it stay behind (UNO-B-48, c.7).
 *
 * @param id the change whose quote this is
 * @param scope what will be done; null when there was no quote
 * @param open whether it waits for an answer
 * @param expiresAt until when it may be answered; null unless it is open
 */
record QuoteView(
        long id, String state, @Nullable String scope, List<Fact> facts, boolean open, @Nullable Moment expiresAt) {}
