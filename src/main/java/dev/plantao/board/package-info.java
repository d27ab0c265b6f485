/** The board on the wall: every open occurrence with its deadline. */
@NullMarked
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"catalog", "forecast", "sla", "occurrence", "security"})
package dev.plantao.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
