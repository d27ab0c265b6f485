/** The aggregate: what is true about an occurrence, from its opening to its end. */
@NullMarked
@ApplicationModule(
        displayName = "Occurrence",
        allowedDependencies = {"customer", "catalog", "sla"})
package dev.plantao.occurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
