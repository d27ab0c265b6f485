/** What late solutions cost: the monthly statement of each company, its approval and what is said of a breach later. */
@NullMarked
@ApplicationModule(
        displayName = "Penalty",
        allowedDependencies = {"catalog", "occurrence"})
package dev.plantao.penalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
