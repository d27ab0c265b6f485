package dev.plantao.portal;

import dev.plantao.portal.Moments.Moment;
import dev.plantao.portal.OccurrenceView.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultancy as its customer may know it: the term, what was said to it, and what it cost (c.7).
 *
 * @param text every word of the term
 * @param hash what the answer names the words by
 * @param open whether it waits for an answer
 * @param expiresAt until when it may be answered; null unless it is open
 */
record TermView(String state, String text, String hash, List<Fact> facts, boolean open, @Nullable Moment expiresAt) {}
