package dev.plantao.occurrence;

import dev.plantao.occurrence.RuleViolation.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that people read all of it at once. */
public final class Refusals {

    private final List<FieldError> errors = new ArrayList<>();

    /** Refuses {@code field} with {@code message} when {@code wrong}. */
    public Refusals when(boolean wrong, String field, String message) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }

    /** Refuses a text that is missing or blank. */
    public Refusals blank(@Nullable String text, String field, String message) {
        return when(isBlank(text), field, message);
    }

    /** Refuses a text of more than {@code most} characters. */
    public Refusals longer(@Nullable String text, int most, String field) {
        return when(text != null && text.length() > most, field, "Use no máximo " + most + " caracteres neste campo.");
    }

    /**
     * Ends the check.
     *
     * @throws RuleViolation with every refusal collected, if any
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw new RuleViolation(
                    errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")), errors);
        }
    }

    /** Whether a text is missing or has nothing but white space. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
