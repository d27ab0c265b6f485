package dev.plantao.occurrence;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer tells when opening an occurrence (rules.md d.4 F01).
 *
 * @param subject title, at most 120 characters (AGE-14)
 * @param description the body, at most 8000 characters (CON-23)
 * @param steps how to reproduce it; required for a problem (CON-24)
 * @param expectedResult what should have happened; required for a problem (UNO-M-28)
 * @param obtainedResult what happened instead; required for a problem (UNO-M-28)
 * @param impact the consequences, or what is gained (CON-26)
 * @param blocksWork whether it stops the work (AGE-09)
 * @param affectsDelivery whether it touches a delivery of the operation (AGE-09)
 * @param legalBasis the law behind a fiscal requirement (CON-19)
 * @param legalDeadline when that law takes effect
 */
@Embeddable
public record Report(
        String subject,
        String description,
        @Nullable String steps,
        @Nullable String expectedResult,
        @Nullable String obtainedResult,
        @Nullable String impact,
        boolean blocksWork,
        boolean affectsDelivery,
        @Nullable String orderNumber,
        @Nullable String invoiceNumber,
        @Nullable String companyCode,
        @Nullable String screen,
        @Nullable String clientVersion,
        @Nullable String legalBasis,
        @Nullable LocalDate legalDeadline) {

    /** The same with a mark at the start of its subject, unless it is there already. */
    Report withPrefix(String prefix) {
        return subject.startsWith(prefix)
                ? this
                : new Report(
                        prefix + " " + subject,
                        description,
                        steps,
                        expectedResult,
                        obtainedResult,
                        impact,
                        blocksWork,
                        affectsDelivery,
                        orderNumber,
                        invoiceNumber,
                        companyCode,
                        screen,
                        clientVersion,
                        legalBasis,
                        legalDeadline);
    }

    void check(Refusals refusals, Category category) {
        boolean problem = category == Category.PROBLEM;
        refusals.blank(subject, "subject", "Informe o assunto.")
                .longer(subject, 120, "subject")
                .blank(description, "description", "Descreva o que acontece.")
                .longer(description, 8000, "description")
                .when(problem && isBlank(steps), "steps", "Conte os passos para reproduzir o problema.")
                .longer(steps, 4000, "steps")
                .when(problem && isBlank(expectedResult), "expectedResult", "Informe o resultado esperado.")
                .longer(expectedResult, 4000, "expectedResult")
                .when(problem && isBlank(obtainedResult), "obtainedResult", "Informe o resultado obtido.")
                .longer(obtainedResult, 4000, "obtainedResult")
                .longer(impact, 4000, "impact")
                .longer(orderNumber, 60, "orderNumber")
                .longer(invoiceNumber, 60, "invoiceNumber")
                .longer(companyCode, 60, "companyCode")
                .longer(screen, 120, "screen")
                .longer(clientVersion, 40, "clientVersion")
                .longer(legalBasis, 1000, "legalBasis")
                .when(
                        category == Category.FISCAL_REQUIREMENT && isBlank(legalBasis),
                        "legalBasis",
                        "Informe a base legal da exigência fiscal.");
    }

    private static boolean isBlank(@Nullable String text) {
        return Refusals.isBlank(text);
    }
}
