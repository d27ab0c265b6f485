package dev.plantao.occurrence;

/**
 * There is nothing left to accept or refuse: somebody else was faster, or the time is over. The message says which. Of a
 * quote (T43) and of a term (T19..T21) alike.
 */
public class OfferClosed extends RuleViolation {

    /** A refusal of an answer that comes second, or too late. */
    public OfferClosed(String message) {
        super(message);
    }
}
