package dev.plantao.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the planning decides (rules.md d.4 F19).
 *
 * @param version code of the version
 * @param capacityHours hours the team has for it
 * @param chosen numbers of what goes into it, such as {@code EV-000042}
 * @param overrideReason why more is chosen than there are hours for (NEG-17)
 */
public record PlanDecision(
        @Nullable String version,
        @Nullable Integer capacityHours,
        List<String> chosen,
        @Nullable String overrideReason) {}
