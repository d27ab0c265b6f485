package dev.plantao.call;

/** What came of a call. */
public enum CallResult {
    /** It is written down: in an occurrence, or as a message for somebody (CON-10). */
    REGISTERED,
    /** Level 0 answered it (UNO-B-21). */
    LEVEL_ZERO,
    /** The line broke, or the caller gave up. */
    DROPPED
}
