package dev.plantao.portal;

import dev.plantao.occurrence.CancelReason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why the customer gives up, as typed (rules.md d.4 F31). */
record CancelForm(@Nullable String reason, @Nullable String comment) {

    /** The reason picked, or null when none of the list was. */
    @Nullable CancelReason picked() {
        return Arrays.stream(CancelReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(null);
    }
}
