package dev.plantao.consultancy;

import java.time.Instant;

/**
 * A term that is about to be sent.
 *
 * @param text every word of it, filled in
 * @param sentBy user name of whoever let it go out
 * @param expiresAt the first instant at which it can no longer be answered
 */
public record TermOffer(
        String macroCode, int macroVersion, String text, Payer payer, String sentBy, Instant expiresAt) {}
