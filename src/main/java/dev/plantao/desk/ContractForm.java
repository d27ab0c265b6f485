package dev.plantao.desk;

import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Typed;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another plan for a company, as typed.
 *
 * @param action the button that was pressed: {@code PREVIEW} or {@code SAVE}
 */
record ContractForm(@Nullable String plan, @Nullable String startsOn, @Nullable String action) {

    private static final int YEARS = 5;

    /** Before anything was typed. */
    static ContractForm of(LocalDate today) {
        return new ContractForm(null, today.toString(), null);
    }

    /** What was read from it. */
    record Change(String plan, LocalDate from) {}

    /**
     * What was typed.
     *
     * @param plans the codes on offer
     * @throws RuleViolation naming every field that is wrong
     */
    Change read(Set<String> plans, LocalDate today) {
        LocalDate from = Typed.day(startsOn).orElse(null);
        new Refusals()
                .when(plan == null || !plans.contains(plan), "plan", "Escolha um plano da lista.")
                .when(from == null, "startsOn", "Escreva o dia em que o plano novo começa a valer, como 01/12/2026.")
                .when(
                        from != null && from.isBefore(today),
                        "startsOn",
                        "O que já passou fica no plano do seu dia. Escolha hoje ou um dia depois.")
                .when(
                        from != null && from.isAfter(today.plusYears(YEARS)),
                        "startsOn",
                        "Escolha um dia dos próximos " + YEARS + " anos.")
                .done();
        return new Change(Typed.text(plan), from == null ? today : from);
    }

    boolean isPreview() {
        return "PREVIEW".equals(action);
    }
}
