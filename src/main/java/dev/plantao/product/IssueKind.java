package dev.plantao.product;

/** What a piece of development is: something broken, or something new. */
public enum IssueKind {
    /** The product does not do what it should (T30). */
    DEFECT("DF-"),
    /** Accepted by product management for a customer or for strategy (T33). */
    EVOLUTION("EV-");

    private final String prefix;

    IssueKind(String prefix) {
        this.prefix = prefix;
    }

    /** The number people know an issue of this kind by, such as {@code DF-000042}. */
    String number(long id) {
        return prefix + "%06d".formatted(id);
    }
}
