package dev.plantao.databasechange;

import dev.plantao.occurrence.Refusals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the development shows of a change it made (rules.md d.4 F22; T45). Internal: the customer never sees the script.
 *
 * @param backupReference where the copy from before is
 * @param backupAt when that copy was made
 * @param affectedRows how many rows it changed or, for a query, returned
 * @param proof what was looked at afterwards
 * @param reversal how to undo it
 */
public record Evidence(
        @Nullable ChangeEnvironment environment,
        @Nullable String backupReference,
        @Nullable Instant backupAt,
        @Nullable String script,
        @Nullable Integer affectedRows,
        @Nullable String proof,
        @Nullable String reversal) {

    void check(Instant now) {
        new Refusals()
                .when(environment == null, "environment", "Escolha o ambiente em que foi executada.")
                .blank(backupReference, "backupReference", "Diga onde está a cópia de segurança.")
                .longer(backupReference, 400, "backupReference")
                .when(backupAt == null, "backupAt", "Informe quando a cópia de segurança foi feita.")
                .when(
                        backupAt != null && backupAt.isAfter(now),
                        "backupAt",
                        "A cópia de segurança é feita antes: o instante informado ainda não chegou.")
                .blank(script, "script", "Cole o script executado.")
                .longer(script, 4000, "script")
                .when(
                        affectedRows == null || affectedRows < 0,
                        "affectedRows",
                        "Informe quantos registros foram afetados; 0 se nenhum.")
                .blank(proof, "proof", "Diga o que foi conferido depois da execução.")
                .longer(proof, 4000, "proof")
                .blank(reversal, "reversal", "Diga como desfazer a intervenção.")
                .longer(reversal, 4000, "reversal")
                .done();
    }
}
