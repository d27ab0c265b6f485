/** The customer's pages: list, opening, detail, reply, cancellation. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "consultancy",
            "customer",
            "databasechange",
            "catalog",
            "knowledge",
            "sla",
            "occurrence",
            "occurrence::attachment",
            "page",
            "process",
            "security",
            "statement"
        })
package dev.plantao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
