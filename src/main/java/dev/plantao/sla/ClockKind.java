package dev.plantao.sla;

/** The clocks of an occurrence; of the first response only where the plan promises one. */
public enum ClockKind {
    /** From opening to the end of triage (UNO-B-30); never pauses. */
    TRIAGE,
    /** From opening to the first word of the team to the customer (BY-08); pauses as the policy table says. */
    FIRST_RESPONSE,
    /** From the end of triage to the answer (UNO-B-42); pauses as the policy table says. */
    SOLUTION
}
