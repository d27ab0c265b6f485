package dev.plantao.occurrence;

/** Who wrote an interaction: a contact, the team, or the desk itself. */
public enum AuthorKind {
    CONTACT,
    STAFF,
    SYSTEM
}
