package dev.plantao.sla;

/** How a clock stands at an instant. */
public enum ClockState {
    RUNNING,
    /** Running, and the warning share of the target is used. */
    WARNING,
    /** The whole target is used and the work is not done; stays so while paused. */
    BREACHED,
    /** Not counting, target not used up. */
    PAUSED,
    /** Stopped before the target was used up. */
    MET,
    /** Stopped at or after the deadline. */
    MISSED
}
