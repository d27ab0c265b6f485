/** What people are told by mail: the texts, the outbox, and the only sender of mail. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"customer", "catalog", "knowledge", "sla", "occurrence"})
package dev.plantao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
