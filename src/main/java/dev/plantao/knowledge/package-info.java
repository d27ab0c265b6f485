/** Level 0: what answers a question without an occurrence. */
@NullMarked
@ApplicationModule(displayName = "Knowledge", allowedDependencies = "catalog")
package dev.plantao.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
