package dev.plantao.process.task;

import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The occurrence somebody names by hand in the field {@code number} of a start form. */
final class NamedOccurrence {

    private NamedOccurrence() {}

    /**
     * Runs a command on the occurrence of this number.
     *
     * @throws RuleViolation of the field, if it is blank or there is no such occurrence
     */
    static void act(@Nullable String typed, Consumer<String> command) {
        if (Refusals.isBlank(typed)) {
            throw RuleViolation.field("number", "Informe o número da ocorrência.");
        }
        String number = String.valueOf(typed).strip();
        try {
            command.accept(number);
        } catch (OccurrenceNotFound unknown) {
            throw RuleViolation.field("number", "Não há ocorrência com o número " + number + ".");
        }
    }
}
