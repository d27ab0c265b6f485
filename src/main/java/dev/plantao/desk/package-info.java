/** The pages of those who run the desk: the outbox. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"catalog", "notification"})
package dev.plantao.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
