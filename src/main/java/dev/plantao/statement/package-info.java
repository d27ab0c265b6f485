/** The SLA statement in words: what a page, a program and a printed sheet say of a deadline, for the team or the customer. */
@NullMarked
@ApplicationModule(
        displayName = "Statement",
        allowedDependencies = {"customer", "catalog", "sla", "occurrence"})
package dev.plantao.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
