package dev.plantao.call;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A message to be left.
 *
 * @param analyst user name of who is asked for
 * @param phone where to call back
 * @param number the occurrence it is about, or null
 * @param requestedBy user name of who takes the message
 */
public record NewCallback(
        @Nullable String analyst,
        @Nullable String phone,
        @Nullable String message,
        @Nullable String number,
        String requestedBy) {

    /** Adds what is wrong with it. */
    Refusals check(Refusals refusals) {
        return refusals.blank(phone, "phone", "Informe o telefone para o retorno.")
                .longer(phone, 30, "phone")
                .blank(message, "message", "Escreva o recado.")
                .longer(message, 2000, "message")
                .when(requestedBy.equals(analyst), "analyst", "Com você a pessoa já está falando.");
    }
}
