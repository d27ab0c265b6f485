/** The demo company: loaded into an empty database when asked for, through the commands everybody else uses. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "call",
            "customer",
            "catalog",
            "knowledge",
            "sla",
            "occurrence",
            "occurrence::attachment",
            "process",
            "product",
            "security"
        })
package dev.plantao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
