package dev.plantao.consultancy;

/** What a criterion asks of whoever names it. */
public enum Proof {
    NONE,
    /** The mandatory items of the checklist (TOT-22). */
    CHECKLIST,
    /** Which records, tables or changes are involved (TOT-24..26). */
    INVOLVED,
    /** The three confirmations of the customer (TOT-28). */
    CONFIRMATIONS,
    /** The Maestro's opinion, before it is approved (TOT-27). */
    OPINION
}
