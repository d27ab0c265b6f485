package dev.plantao.product;

/** How far a request to the product is. */
public enum RequestState {
    /** It waits for a meeting, or is being judged. */
    WAITING,
    /** It will be developed (T33). Final. */
    ACCEPTED,
    /** It will not be developed (T34). Final. */
    DENIED,
    /** The support has to ask more, or it is a problem after all (T36). Final. */
    RETURNED
}
