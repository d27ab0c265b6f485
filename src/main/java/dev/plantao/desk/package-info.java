/** The team's pages: the search over all occurrences, everything about one, the phone, and the outbox. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "call",
            "forecast",
            "knowledge",
            "consultancy",
            "customer",
            "databasechange",
            "catalog",
            "sla",
            "occurrence",
            "occurrence::attachment",
            "notification",
            "page",
            "penalty",
            "process",
            "product",
            "security",
            "statement",
            "webhook"
        })
package dev.plantao.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
