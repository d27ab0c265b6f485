package dev.plantao.occurrence;

import dev.plantao.customer.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an occurrence, by name (UNO-M-14), from one query.
 *
 * @param plan the plan it is served under
 * @param module name of its product module
 * @param segment name of the segment, or null
 * @param department name of the department that serves it
 * @param companyModules names of the modules the company contracted, with commas; null when there are none
 * @param original number of the occurrence it repeats, or null
 * @param originalSubject subject of that one
 */
public record OccurrenceBackground(
        Plan plan,
        String module,
        @Nullable String segment,
        String department,
        @Nullable String companyModules,
        @Nullable String original,
        @Nullable String originalSubject) {}
