/** What is done in a customer's own database: what was asked, what it costs, who accepted it and who did it (UNO-M-65). */
@NullMarked
@ApplicationModule(
        displayName = "Database change",
        allowedDependencies = {"catalog", "occurrence"})
package dev.plantao.databasechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
