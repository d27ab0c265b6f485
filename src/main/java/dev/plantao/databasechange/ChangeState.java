package dev.plantao.databasechange;

/** How far a change has come. */
public enum ChangeState {
    /** The support asked for it; whether it costs, and what, is still open. */
    REQUESTED,
    /** The customer has a quote and has not answered it (T42). */
    QUOTED,
    /** It costs nothing, or the customer accepted what it costs (T43, T44): the development may do it. */
    CLEARED,
    /** Done, with its evidence (T45). Nothing of it changes any more. */
    EXECUTED,
    /** The development gave it back undone. */
    RETURNED,
    /** The customer refused the quote. */
    REFUSED,
    /** Nobody answered the quote while it held. */
    EXPIRED,
    /** The customer gave the whole occurrence up. */
    CANCELLED;

    /** Whether somebody still has to do something; of one occurrence at most one change is under way. */
    public boolean isUnderWay() {
        return this == REQUESTED || this == QUOTED || this == CLEARED;
    }
}
