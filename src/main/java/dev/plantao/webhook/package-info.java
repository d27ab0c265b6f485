/** Other systems, told of every change of stage: who is to be told, what they are told, and the only outgoing HTTP (A32). */
@NullMarked
@ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {"occurrence"})
package dev.plantao.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
