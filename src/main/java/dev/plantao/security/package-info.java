/** Who you are and what you may see, for every door. */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"customer", "catalog", "occurrence", "process"})
package dev.plantao.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
