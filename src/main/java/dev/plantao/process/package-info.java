/** The only room that knows Camunda: commands in, delegates and facts for the models out. */
@NullMarked
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "call",
            "consultancy",
            "customer",
            "databasechange",
            "catalog",
            "knowledge",
            "sla",
            "occurrence",
            "occurrence::attachment",
            "notification",
            "product"
        })
package dev.plantao.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
