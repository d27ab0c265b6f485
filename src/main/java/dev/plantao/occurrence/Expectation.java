package dev.plantao.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may expect of the present stage (UNO-B-05).
 *
 * @param text a sentence that names no internal stage
 * @param at the instant the sentence speaks of, possibly past already; null when nothing is promised for a date
 */
public record Expectation(String text, @Nullable Instant at) {}
