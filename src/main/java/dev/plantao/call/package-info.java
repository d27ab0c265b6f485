/** The one support line: who called, who answered, what came of it, and who has to call back. */
@NullMarked
@ApplicationModule(
        displayName = "Call",
        allowedDependencies = {"customer", "catalog", "sla", "occurrence"})
package dev.plantao.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
