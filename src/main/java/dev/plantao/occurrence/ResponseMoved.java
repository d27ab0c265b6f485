package dev.plantao.occurrence;

/** The clock of the first response of this occurrence moved, in the transaction that is under way. */
public record ResponseMoved(String number) {}
