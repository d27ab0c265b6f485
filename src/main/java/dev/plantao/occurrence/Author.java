package dev.plantao.occurrence;

/** Who acts: a contact, somebody of the team, or the desk itself. */
public record Author(String username, String name, AuthorKind kind) {

    /** The desk itself: timers, rules, official notices. */
    public static final Author SYSTEM = new Author("plantao", "Plantão", AuthorKind.SYSTEM);

    /** A contact. */
    public static Author contact(String username, String name) {
        return new Author(username, name, AuthorKind.CONTACT);
    }

    /** A member of the team. */
    public static Author staff(String username, String name) {
        return new Author(username, name, AuthorKind.STAFF);
    }
}
