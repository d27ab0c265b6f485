package dev.plantao.product;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What development found out about a defect (T30).
 *
 * @param affectedVersions as people write them, such as {@code 2026.40 a 2026.47}
 * @param workaround what helps until the correction is there, or null
 * @param estimateHours hours of work the correction takes; more than zero
 */
public record Diagnosis(
        @Nullable String title,
        @Nullable String rootCause,
        @Nullable String affectedVersions,
        @Nullable String workaround,
        int estimateHours) {

    void check() {
        new Refusals()
                .blank(title, "title", "Dê um nome ao defeito, em uma frase.")
                .longer(title, 160, "title")
                .blank(rootCause, "rootCause", "Descreva a causa raiz.")
                .longer(rootCause, 4000, "rootCause")
                .blank(affectedVersions, "affectedVersions", "Informe as versões afetadas.")
                .longer(affectedVersions, 200, "affectedVersions")
                .longer(workaround, 4000, "workaround")
                .when(estimateHours <= 0, "estimateHours", "Estime a correção em horas, ao menos uma.")
                .when(estimateHours > 9999, "estimateHours", "Uma correção leva no máximo 9999 horas.")
                .done();
    }
}
