package dev.plantao.call;

/** What came of a try to call back (F24). */
public enum CallbackOutcome {
    SPOKE,
    NO_ANSWER,
    OCCURRENCE
}
