package dev.plantao.occurrence;

import dev.plantao.sla.LedgerEntry;

/**
 * An entry of a clock's ledger with what was written beside it.
 *
 * @param stage the one the occurrence was in right after; at a start of the solution clock still triage
 * @param calendar code of the calendar the clock counts by from then on
 */
public record LedgerLine(LedgerEntry entry, Stage stage, String calendar) {}
