package dev.plantao.consultancy;

import dev.plantao.occurrence.Refusals;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the consultant found (rules.md d.4 F11; TOT-08, TOT-16).
 *
 * @param issue the defect, if the product or its documentation is the cause
 * @param publishedAt since when customers can read of it in the portal, or null when they cannot
 * @param summary in words the customer reads
 */
@Embeddable
public record Conclusion(
        @Enumerated(EnumType.STRING) @Nullable Cause cause,
        @Nullable String issue,
        @Nullable Instant publishedAt,
        @Enumerated(EnumType.STRING) @Nullable ConsultancyResult result,
        @Nullable String summary) {

    void check(Instant now) {
        new Refusals()
                .when(cause == null, "cause", "Informe a causa encontrada.")
                .longer(issue, 120, "issue")
                .when(
                        publishedAt != null && publishedAt.isAfter(now),
                        "publishedAt",
                        "A publicação no portal informada ainda não aconteceu: deixe em branco.")
                .when(result == null, "result", "Informe o resultado da consultoria.")
                .when(
                        result == ConsultancyResult.PRODUCT_INCONSISTENCY && cause != Cause.PRODUCT,
                        "cause",
                        "Inconsistência de produto tem o produto como causa.")
                .when(
                        result == ConsultancyResult.DOCUMENTATION_INCONSISTENCY && cause != Cause.DOCUMENTATION,
                        "cause",
                        "Inconsistência de documentação tem a documentação como causa.")
                .blank(summary, "summary", "Escreva o resumo que o cliente vai ler.")
                .longer(summary, 4000, "summary")
                .done();
    }
}
