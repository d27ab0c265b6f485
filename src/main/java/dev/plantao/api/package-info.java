/** The JSON API for integrators, {@code /api/v1} (contract.md): thin over the commands of the process and the readings. */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "consultancy",
            "customer",
            "databasechange",
            "catalog",
            "forecast",
            "knowledge",
            "sla",
            "occurrence",
            "occurrence::attachment",
            "notification",
            "penalty",
            "process",
            "security",
            "statement",
            "demo"
        })
package dev.plantao.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
