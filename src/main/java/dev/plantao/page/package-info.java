/** What the pages of the customer and of the team share: sending files and showing them. */
@NullMarked
@ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"catalog", "occurrence", "occurrence::attachment"})
package dev.plantao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
