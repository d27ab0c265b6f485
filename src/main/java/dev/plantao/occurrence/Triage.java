package dev.plantao.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * What triage decided (rules.md d.4 F02).
 *
 * @param slaClass the class of the SLA, as decided by the table or overridden; null only for a strategic one
 * @param suggestedClass what the table says for the demand type
 * @param segment the line of business, for the choice of the analyst
 * @param assignee the analyst asked for, or null for the queue
 * @param message what the customer is told when the occurrence does not go to analysis
 */
public record Triage(
        DemandType demandType,
        Category category,
        @Nullable String categoryReason,
        @Nullable SlaClass slaClass,
        @Nullable SlaClass suggestedClass,
        @Nullable String slaClassReason,
        boolean hiddenDefect,
        @Nullable ThirdPartySystem thirdPartySystem,
        Priority priority,
        @Nullable String priorityReason,
        String module,
        String segment,
        String department,
        @Nullable String assignee,
        Destination destination,
        @Nullable ReferralArea referralArea,
        @Nullable String duplicateOf,
        @Nullable String message,
        @Nullable String question) {

    void check(Occurrence occurrence) {
        new Refusals()
                .when(
                        category != occurrence.category() && Refusals.isBlank(categoryReason),
                        "categoryReason",
                        "Diga por que a categoria muda.")
                .when(
                        slaClass != null && !category.allows(slaClass),
                        "slaClass",
                        "Esta classificação não combina com a categoria; reclassifique a categoria antes.")
                .when(
                        demandType == DemandType.STRATEGIC_EVOLUTION && category != Category.STRATEGIC,
                        "demandType",
                        "Evolução estratégica é da categoria Estratégica: corrija uma das duas.")
                .when(
                        slaClass == null
                                && category != Category.STRATEGIC
                                && demandType != DemandType.STRATEGIC_EVOLUTION,
                        "slaClass",
                        "Informe a classificação pelo SLA.")
                .when(
                        slaClass != suggestedClass && Refusals.isBlank(slaClassReason),
                        "slaClassReason",
                        "Diga por que a classificação difere da sugerida.")
                .when(
                        priority != occurrence.priority() && Refusals.isBlank(priorityReason),
                        "priorityReason",
                        "Diga por que a prioridade muda.")
                .when(
                        hiddenDefect && slaClass != SlaClass.ERROR,
                        "hiddenDefect",
                        "Vício oculto só existe na classificação Erro.")
                .when(
                        destination == Destination.REFERRAL && referralArea == null,
                        "referralDestination",
                        "Escolha a área para a qual direcionar.")
                .when(
                        destination == Destination.PRODUCT && category == Category.PROBLEM,
                        "action",
                        "O produto não recebe Problema: mande ao 1º nível, ou corrija a categoria.")
                .when(
                        destination == Destination.DUPLICATE && Refusals.isBlank(duplicateOf),
                        "duplicateOf",
                        "Informe o número da ocorrência original.")
                .when(
                        destination == Destination.OUT_OF_SCOPE && Refusals.isBlank(message),
                        "publicMessage",
                        "Escreva ao cliente por que o pedido está fora do escopo.")
                .longer(message, 4000, "publicMessage")
                .longer(question, 4000, "question")
                .done();
    }
}
