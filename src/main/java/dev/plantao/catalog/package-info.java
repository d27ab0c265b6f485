/** What a company configures: modules, segments, departments, analysts, phones, macros and parameters. */
@NullMarked
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {})
package dev.plantao.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
