package dev.plantao.desk;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An opening for who is on the line, as typed (F01). Everything is text, so that what was typed comes back unchanged
 * beside what is wrong with it. {@code search} and {@code searched} are those of {@link Unseen}.
 */
record OpeningForm(
        @Nullable String key,
        @Nullable String contact,
        @Nullable String search,
        @Nullable String searched,
        @Nullable String phoneReason,
        @Nullable String module,
        @Nullable String category,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String steps,
        @Nullable String expectedResult,
        @Nullable String obtainedResult,
        @Nullable String impact,
        @Nullable String blocksWork,
        @Nullable String affectsDelivery,
        @Nullable String orderNumber,
        @Nullable String invoiceNumber,
        @Nullable String companyCode,
        @Nullable String screen,
        @Nullable String clientVersion,
        @Nullable String legalBasis,
        @Nullable String legalDeadline,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable String priority,
        @Nullable String priorityReason,
        @Nullable String duplicateOf) {

    static final String DEPARTMENT = "SUPPORT";

    /** @param search who to look for, where nobody knows the contact yet */
    static OpeningForm empty(@Nullable Long contact, @Nullable String search, @Nullable PhoneReason reason) {
        return new OpeningForm(
                null,
                contact == null ? null : String.valueOf(contact),
                search,
                null,
                reason == null ? null : reason.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DEPARTMENT,
                null,
                null,
                null,
                null);
    }

    /** What only the page can see: questions without an answer, and texts that are no choice and no date. */
    Refusals check() {
        boolean fiscal = Category.FISCAL_REQUIREMENT.name().equals(category);
        boolean blocks = "yes".equals(blocksWork);
        return new Refusals()
                .when(Typed.id(contact) == null, "contact", "Escolha o contato.")
                .blank(module, "module", "Escolha o módulo.")
                .when(
                        !Typed.isBlank(category) && Typed.constant(Category.class, category) == null,
                        "category",
                        "Escolha uma categoria da lista ou deixe em branco.")
                .when(
                        (fiscal || !Typed.isBlank(legalDeadline))
                                && Typed.day(legalDeadline).isEmpty(),
                        "legalDeadline",
                        "Informe uma data válida, como 31/12/2026.")
                .blank(impact, "impact", "Registre o impacto para o cliente.")
                .when(isNotAnswered(blocksWork), "blocksWork", "Pergunte se isto impede o cliente de seguir.")
                .when(
                        blocks && isNotAnswered(affectsDelivery),
                        "affectsDelivery",
                        "Pergunte se isto afeta uma entrega.");
    }

    private static boolean isNotAnswered(@Nullable String answer) {
        return !"yes".equals(answer) && !"no".equals(answer);
    }

    /**
     * The request this form makes, by the channel of the call.
     *
     * @throws RuleViolation of the contact, if none is chosen
     */
    OpenOccurrence opening(Channel channel, @Nullable String channelReason, String username) {
        boolean blocks = "yes".equals(blocksWork);
        Report report = new Report(
                Typed.text(subject),
                Typed.text(description),
                Typed.orNull(steps),
                Typed.orNull(expectedResult),
                Typed.orNull(obtainedResult),
                Typed.orNull(impact),
                blocks,
                blocks && "yes".equals(affectsDelivery),
                Typed.orNull(orderNumber),
                Typed.orNull(invoiceNumber),
                Typed.orNull(companyCode),
                Typed.orNull(screen),
                Typed.orNull(clientVersion),
                Typed.orNull(legalBasis),
                Typed.day(legalDeadline).orElse(null));
        return new OpenOccurrence(
                Objects.requireNonNullElse(Typed.id(contact), 0L),
                channel,
                username,
                true,
                report,
                Typed.text(module),
                Typed.constant(Category.class, category),
                channel == Channel.PHONE ? Typed.constant(PhoneReason.class, phoneReason) : null,
                channelReason,
                Typed.orNull(department),
                Typed.orNull(assignee),
                Typed.constant(Priority.class, priority),
                Typed.orNull(priorityReason),
                Typed.orNull(duplicateOf),
                null,
                List.of());
    }
}
