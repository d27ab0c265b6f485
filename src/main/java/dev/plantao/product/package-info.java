/** What development does for occurrences: known defects, their corrections, and the versions these are released in. */
@NullMarked
@ApplicationModule(
        displayName = "Product",
        allowedDependencies = {"catalog", "occurrence"})
package dev.plantao.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
