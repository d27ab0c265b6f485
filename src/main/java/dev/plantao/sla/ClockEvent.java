package dev.plantao.sla;

/** What happened to a clock; the operation of {@link SlaClock} of the same name. */
public enum ClockEvent {
    START,
    PAUSE,
    RESUME,
    RETARGET,
    STOP
}
