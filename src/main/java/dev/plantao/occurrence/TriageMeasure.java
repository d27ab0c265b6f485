package dev.plantao.occurrence;

/** What the coordination did about a late triage (rules.md d.4 F05). */
public enum TriageMeasure {
    TAKE_OVER,
    CHASE,
    REDISTRIBUTE
}
