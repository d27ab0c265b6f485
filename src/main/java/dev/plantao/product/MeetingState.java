package dev.plantao.product;

/** How far a meeting of product management is. */
public enum MeetingState {
    /** Its day has come and its agenda is being prepared. */
    PREPARING,
    /** What waited for it is being judged. */
    OPEN,
    /** It ended; what was undecided waits for the next. Final. */
    CLOSED
}
