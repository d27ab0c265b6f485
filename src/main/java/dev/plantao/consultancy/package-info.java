/** Billed consultancy: what is proposed, who accepted which words and price, what was worked, who pays (TOT-06..44). */
@NullMarked
@ApplicationModule(
        displayName = "Consultancy",
        allowedDependencies = {"customer", "catalog", "occurrence"})
package dev.plantao.consultancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
