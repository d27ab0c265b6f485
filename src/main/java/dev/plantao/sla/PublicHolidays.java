package dev.plantao.sla;

/** Which public holidays close a calendar (G-02). */
public enum PublicHolidays {
    /** None: own dates only. */
    NONE,
    /** Those of Brazil. */
    NATIONAL,
    /** Those of Brazil, and of the state and the city of the company. */
    LOCAL
}
