package dev.plantao.sla;

/** What the policy table (D6) says a stage does to the solution clock. */
public enum ClockAction {
    /** It counts: start it, or resume it. */
    RUN,
    PAUSE,
    STOP,
    /** It does not exist yet in this stage. */
    NOT_STARTED
}
