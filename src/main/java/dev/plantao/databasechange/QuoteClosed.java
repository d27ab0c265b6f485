package dev.plantao.databasechange;

import dev.plantao.occurrence.RuleViolation;

/** There is no quote to answer any more: somebody else was faster, or its time is over. The message says which. */
public class QuoteClosed extends RuleViolation {

    QuoteClosed(String message) {
        super(message);
    }
}
