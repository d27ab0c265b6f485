package dev.plantao.api;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of an opening. What only the team may say is part of it, so that a contact who sends it is told so by name
 * (NEG-02); what nobody may say, such as a stage, is no field at all.
 */
record OpeningRequest(
        @Schema(description = "Título, até 120 caracteres.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String subject,
        @Schema(description = "O que acontece, até 8000 caracteres.", requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String description,
        @Schema(description = "Código do módulo.", example = "fiscal", requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String module,
        @Schema(description = "Sem ela, conta como dúvida até a triagem. STRATEGIC é só da equipe.") @Nullable Category category,
        @Schema(description = "Impede seguir com o trabalho?") @Nullable Boolean blocksWork,
        @Schema(description = "Afeta uma entrega da operação?") @Nullable Boolean affectsDelivery,
        @Schema(description = "As consequências, ou o que se ganha.") @Nullable String impact,
        @Schema(description = "Obrigatório para PROBLEM.") @Nullable String stepsToReproduce,
        @Schema(description = "Obrigatório para PROBLEM.") @Nullable String expectedResult,
        @Schema(description = "Obrigatório para PROBLEM.") @Nullable String obtainedResult,
        @Nullable String orderNumber,
        @Nullable String invoiceNumber,
        @Nullable String companyCode,
        @Nullable String screen,
        @Nullable String clientVersion,
        @Schema(description = "Obrigatório para FISCAL_REQUIREMENT.") @Nullable String legalBasis,
        @Schema(description = "Quando a lei passa a valer.") @Nullable LocalDate legalDeadline,
        @Schema(description = "Chave de quem chama, única por empresa.") @Nullable String externalKey,
        @Schema(description = "Contatos: PORTAL (padrão) ou SYSTEM. Equipe: o canal em que o cliente falou.") @Nullable Channel channel,
        @Schema(description = "Só da equipe: o contato em nome de quem se abre.") @Nullable Long contact,
        @Schema(description = "Só da equipe; obrigatório para PHONE.") @Nullable PhoneReason phoneReason,
        @Schema(description = "Só da equipe; obrigatório para WHATSAPP e SKYPE.") @Nullable String channelReason,
        @Schema(description = "Só da equipe: quem falou por telefone, WhatsApp ou Skype; o contato, se não vier.")
                @Nullable String caller,
        @Schema(description = "Só da equipe: o telefone de quem ligou.") @Nullable String phone,
        @Schema(description = "Só da equipe: se quem ligou declara urgência. APPLICATION_UNAVAILABLE conta sempre.")
                @Nullable Boolean urgent,
        @Schema(description = "Só da equipe; o suporte, se não vier.") @Nullable String department,
        @Schema(description = "Só da equipe: o analista pedido.") @Nullable String assignee,
        @Schema(description = "Só da equipe; calculada do impacto, se não vier.") @Nullable Priority priority,
        @Schema(description = "Só da equipe; obrigatório com priority.") @Nullable String priorityReason,
        @Schema(description = "Só da equipe: o número da ocorrência da mesma empresa que esta repete.") @Nullable String duplicateOf) {

    /**
     * Refuses what a contact may not decide (NEG-02).
     *
     * @throws dev.plantao.occurrence.RuleViolation naming every such field
     */
    void checkForContact() {
        String ours = "Este campo é definido pela equipe.";
        new Refusals()
                .when(category == Category.STRATEGIC, "category", "A categoria Estratégica é de uso da equipe interna.")
                .when(contact != null, "contact", ours)
                .when(phoneReason != null, "phoneReason", ours)
                .when(channelReason != null, "channelReason", ours)
                .when(caller != null, "caller", ours)
                .when(phone != null, "phone", ours)
                .when(urgent != null, "urgent", ours)
                .when(department != null, "department", ours)
                .when(assignee != null, "assignee", ours)
                .when(priority != null, "priority", ours)
                .when(priorityReason != null, "priorityReason", ours)
                .when(duplicateOf != null, "duplicateOf", ours)
                .done();
    }

    Report report() {
        return new Report(
                subject == null ? "" : subject,
                description == null ? "" : description,
                stepsToReproduce,
                expectedResult,
                obtainedResult,
                impact,
                Boolean.TRUE.equals(blocksWork),
                Boolean.TRUE.equals(affectsDelivery),
                orderNumber,
                invoiceNumber,
                companyCode,
                screen,
                clientVersion,
                legalBasis,
                legalDeadline);
    }
}
