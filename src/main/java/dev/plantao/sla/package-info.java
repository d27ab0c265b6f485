/** Pure time: business calendars, the clocks that count on them, and the ledger that says why each minute counted. */
@NullMarked
@ApplicationModule(
        displayName = "SLA",
        allowedDependencies = {})
package dev.plantao.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
