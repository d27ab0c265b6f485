/** What the pages of the customer and of the team share: what was typed and what is refused of it, files sent and shown. */
@NullMarked
@ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"catalog", "occurrence", "occurrence::attachment"})
package dev.plantao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
