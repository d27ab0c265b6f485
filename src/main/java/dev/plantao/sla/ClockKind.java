package dev.plantao.sla;

/** The two clocks of an occurrence. */
public enum ClockKind {
    /** From opening to the end of triage (UNO-B-30); never pauses. */
    TRIAGE,
    /** From the end of triage to the answer (UNO-B-42); pauses as the policy table says. */
    SOLUTION
}
