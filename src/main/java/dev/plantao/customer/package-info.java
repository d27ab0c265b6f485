/** Who asks: companies, their plan in force, their contacts, and the facts that make them eligible. */
@NullMarked
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {})
package dev.plantao.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
