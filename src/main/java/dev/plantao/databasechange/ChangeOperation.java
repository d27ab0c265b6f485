package dev.plantao.databasechange;

/** What is done to the customer's data (UNO-B-40); to read it counts as well. */
public enum ChangeOperation {
    UPDATE,
    INSERT,
    DELETE,
    QUERY
}
