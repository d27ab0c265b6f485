package dev.plantao.occurrence;

/**
 * An occurrence one should know of beside another.
 *
 * @param repeats whether it was closed as a duplicate of the other; else it is open in the same company
 */
public record RelatedOccurrence(String number, String subject, Stage stage, boolean repeats) {}
