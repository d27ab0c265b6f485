package dev.plantao.knowledge;

/** Somebody else changed an entry after it was read: nothing was kept. */
public class EntryChanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String author;

    EntryChanged(String author) {
        super("Entry changed by " + author);
        this.author = author;
    }

    /** The user name of whoever changed it last. */
    public String author() {
        return author;
    }
}
