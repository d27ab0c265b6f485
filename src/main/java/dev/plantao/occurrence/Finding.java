package dev.plantao.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * The result of one analysis by N1 or N2 (rules.md d.4 F03, F04).
 *
 * @param evidenceRead the analyst read description, files and impacts (UNO-B-43)
 * @param checks what was verified; internal
 * @param effortMinutes time spent, in minutes (UNO-B-13)
 * @param answer what to answer, for {@link AnalysisAction#ANSWER}
 * @param question what to ask, for {@link AnalysisAction#ASK_CUSTOMER}
 * @param reason why it is escalated, returned or referred
 * @param delayReason why the answer is late; required after the deadline (UNO-B-12, NEG-20)
 */
public record Finding(
        String analyst,
        SupportLevel level,
        boolean evidenceRead,
        @Nullable String checks,
        int effortMinutes,
        AnalysisAction action,
        Answer answer,
        @Nullable ErrorType errorType,
        @Nullable String question,
        @Nullable String reason,
        @Nullable ReferralArea referralArea,
        @Nullable String delayReason,
        @Nullable Simulation simulation,
        @Nullable FiscalDetail fiscal) {

    void check(Occurrence occurrence, boolean late) {
        boolean answering = action == AnalysisAction.ANSWER;
        boolean diagnosing = action == AnalysisAction.DIAGNOSE;
        new Refusals()
                .when(!evidenceRead, "evidenceRead", "Confirme que leu as evidências.")
                .blank(checks, "checks", "Conte o que foi verificado.")
                .longer(checks, 4000, "checks")
                .when(effortMinutes < 0, "effortMinutes", "O tempo gasto não pode ser negativo.")
                .when(
                        answering && answer.isEmpty(),
                        "cause",
                        "Preencha ao menos um: causa, ação realizada ou recomendação.")
                .longer(answer.cause(), 4000, "cause")
                .longer(answer.actionTaken(), 4000, "actionTaken")
                .longer(answer.recommendation(), 4000, "recommendation")
                .when(
                        answering && occurrence.category() == Category.PROBLEM && errorType == null,
                        "errorType",
                        "Informe o tipo de erro encontrado.")
                .when(
                        answering && late && Refusals.isBlank(delayReason),
                        "delayReason",
                        "O prazo já venceu: registre o motivo do atraso.")
                .when(
                        action == AnalysisAction.ASK_CUSTOMER && Refusals.isBlank(question),
                        "question",
                        "Escreva a pergunta ao cliente.")
                .longer(question, 4000, "question")
                .when(
                        action == AnalysisAction.ESCALATE_N2 && Refusals.isBlank(reason),
                        "escalationReason",
                        "Escolha o motivo do escalonamento.")
                .when(
                        action == AnalysisAction.RETURN_N1 && Refusals.isBlank(reason),
                        "returnReason",
                        "Diga por que devolve ao 1º nível.")
                .when(
                        action == AnalysisAction.REFER && referralArea == null,
                        "referralDestination",
                        "Escolha a área para a qual direcionar.")
                .when(
                        action == AnalysisAction.ESCALATE_N2 && level != SupportLevel.N1,
                        "action",
                        "Só o 1º nível escala ao 2º nível.")
                .when(
                        action == AnalysisAction.RETURN_N1 && level != SupportLevel.N2,
                        "action",
                        "Só o 2º nível devolve ao 1º nível.")
                .when(
                        diagnosing && level != SupportLevel.N2,
                        "action",
                        "Só o 2º nível pede o diagnóstico técnico: escale a ocorrência.")
                .when(
                        diagnosing && occurrence.category() != Category.PROBLEM,
                        "action",
                        "O desenvolvimento diagnostica apenas a categoria Problema. Responda, direcione ou reclassifique.")
                .when(
                        diagnosing && (simulation == null || simulation.isIncomplete()),
                        "simulationEnvironment",
                        "Registre a simulação, com ambiente, versão, passos e resultado, antes de pedir o diagnóstico.")
                .when(
                        action == AnalysisAction.SEND_TO_PRODUCT && occurrence.category() == Category.PROBLEM,
                        "action",
                        "O produto não recebe Problema: peça o diagnóstico técnico, ou reclassifique.")
                .done();
    }

    /** A simulation outside production (UNO-B-14). */
    public record Simulation(
            SimulationEnvironment environment,
            @Nullable String version,
            @Nullable String steps,
            @Nullable SimulationResult result) {

        boolean isIncomplete() {
            return Refusals.isBlank(version) || Refusals.isBlank(steps) || result == null;
        }
    }

    /** What a limited fiscal answer may point at (UNO-M-67). */
    public record FiscalDetail(
            @Nullable String rejection,
            @Nullable String field,
            @Nullable String screen,
            boolean informationFromCustomer) {}
}
