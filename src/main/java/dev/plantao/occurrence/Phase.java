package dev.plantao.occurrence;

/** The three steps shown to the customer (UNO-B-59). */
public enum Phase {
    TRIAGE,
    ANALYSIS,
    ANSWER
}
