/** The chance of each open occurrence to miss its solution deadline, simulated from what was measured, and how right it was. */
@NullMarked
@ApplicationModule(
        displayName = "Forecast",
        allowedDependencies = {"catalog", "sla", "occurrence", "process"})
package dev.plantao.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
