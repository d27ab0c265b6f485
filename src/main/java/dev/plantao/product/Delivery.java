package dev.plantao.product;

import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A correction as development hands it over (T38).
 *
 * @param version code of the version it is delivered for
 * @param tests what was tested; a correction without is none
 * @param releaseNote what customers read about it when the version is released
 */
public record Delivery(
        @Nullable String version, @Nullable String solution, @Nullable String tests, @Nullable String releaseNote) {

    void check() {
        new Refusals()
                .blank(version, "version", "Escolha a versão em que a correção sai.")
                .blank(solution, "solution", "Conte o que foi mudado.")
                .longer(solution, 4000, "solution")
                .blank(tests, "tests", "Conte o que foi testado.")
                .longer(tests, 4000, "tests")
                .blank(releaseNote, "releaseNote", "Escreva a nota de versão que o cliente vai ler.")
                .longer(releaseNote, 1000, "releaseNote")
                .done();
    }
}
