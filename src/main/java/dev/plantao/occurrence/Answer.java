package dev.plantao.occurrence;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the support delivers: cause, action, recommendation, at least one of them (UNO-B-44, NEG-05). */
@Embeddable
public record Answer(@Nullable String cause, @Nullable String actionTaken, @Nullable String recommendation) {

    /** Whether none of the three texts says anything. */
    public boolean isEmpty() {
        return Refusals.isBlank(cause) && Refusals.isBlank(actionTaken) && Refusals.isBlank(recommendation);
    }
}
