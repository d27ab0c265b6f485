package dev.plantao.consultancy;

/** How far a consultancy has come. */
public enum ConsultancyState {
    /** An analyst proposed it; whether the Maestro has to approve it is known (D13). */
    PROPOSED,
    /** Approved, or nobody has to: its term may go out. */
    APPROVED,
    /** Its term was sent and nobody has answered it (T16, T17). */
    OFFERED,
    /** Somebody who may accepted the term (T19): it is scheduled, carried out and timed. */
    ACCEPTED,
    /** The Maestro did not approve it (T18). */
    REJECTED,
    /** The term was refused (T20). */
    REFUSED,
    /** Nobody answered the term in time (T21). */
    EXPIRED,
    /** What it costs, or why nothing, is written down (T26). Nothing of it changes any more. */
    CHARGED,
    /** The customer gave the whole occurrence up before a minute was worked. */
    CANCELLED;

    /** Whether somebody still has to do something; of one occurrence at most one consultancy is under way. */
    public boolean isUnderWay() {
        return this == PROPOSED || this == APPROVED || this == OFFERED || this == ACCEPTED;
    }
}
