package dev.plantao.consultancy;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a term as it comes in (rules.md d.4 F08, F30).
 *
 * @param shown the hash of the words that were read, or null for those that are open
 * @param contact the id of the contact who answers, or null when the team records it
 * @param channel the code of the channel it came by
 * @param evidence what shows that it was answered; required when the team records it
 * @param ip the address it came from
 */
public record TermReply(
        @Nullable String shown,
        @Nullable Boolean accepted,
        @Nullable String name,
        @Nullable String position,
        @Nullable String reason,
        @Nullable Long contact,
        @Nullable String channel,
        @Nullable String evidence,
        @Nullable String ip) {

    void check() {
        new Refusals()
                .when(accepted == null, "accepted", "Escolha se aceita ou recusa o termo.")
                .blank(name, "name", "Informe o nome de quem responde.")
                .longer(name, 120, "name")
                .blank(position, "position", "Informe o cargo de quem responde.")
                .longer(position, 120, "position")
                .when(
                        Boolean.FALSE.equals(accepted) && Refusals.isBlank(reason),
                        "reason",
                        "Diga por que o termo foi recusado.")
                .longer(reason, 2000, "reason")
                .when(contact == null && Refusals.isBlank(channel), "channel", "Escolha por onde a resposta chegou.")
                .when(
                        contact == null && Refusals.isBlank(evidence),
                        "evidence",
                        "Diga qual é a evidência da resposta e anexe-a à ocorrência.")
                .longer(evidence, 2000, "evidence")
                .done();
    }
}
