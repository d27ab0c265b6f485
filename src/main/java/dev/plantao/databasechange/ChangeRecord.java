package dev.plantao.databasechange;

import org.jspecify.annotations.Nullable;

/** A change and, once it was made, its evidence. */
public record ChangeRecord(DatabaseChange change, @Nullable DatabaseExecution execution) {

    /** Whether its customer knows of it: a price was named, or something was done. */
    public boolean concernsCustomer() {
        Quote quote = change.quote();
        return execution != null || quote != null && !quote.isWaived();
    }
}
