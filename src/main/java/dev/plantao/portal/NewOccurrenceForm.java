package dev.plantao.portal;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Report;
import dev.plantao.page.Typed;
import dev.plantao.security.ContactPrincipal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * The opening as typed (rules.md d.4 F01 without the staff's fields). Everything is text, so that what was typed comes
 * back unchanged beside what is wrong with it.
 *
 * @param shown ids of the answers of level 0 that were shown, with commas between
 * @param duplicateOf the number of the occurrence it repeats, blank for none
 * @param key made with the empty form: the same form sent twice opens one occurrence
 */
record NewOccurrenceForm(
        @Nullable String key,
        @Nullable String shown,
        @Nullable String module,
        @Nullable String category,
        @Nullable String subject,
        @Nullable String duplicateOf,
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
        @Nullable List<MultipartFile> file) {

    /** What a customer may pick: every category but the team's own (CON-22). */
    static final List<Category> CATEGORIES = Arrays.stream(Category.values())
            .filter(category -> !category.staffOnly())
            .toList();

    static NewOccurrenceForm empty(Start start, @Nullable String clientVersion) {
        return new NewOccurrenceForm(
                null,
                start.shown(),
                start.module(),
                null,
                start.subject(),
                start.duplicateOf(),
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
                start.screen(),
                clientVersion,
                null,
                null,
                null);
    }

    /** What an address may say before anything is typed; the form itself asks with what is being typed. */
    record Start(
            String module,
            @Nullable String screen,
            @Nullable String shown,
            @Nullable String subject,
            @Nullable String duplicateOf) {}

    /** What only the page can see: questions without an answer, and texts that are no category and no date. */
    void check(Errors errors) {
        when(!Typed.isBlank(category) && chosen() == null, errors, "category");
        when(!Typed.isBlank(legalDeadline) && Typed.day(legalDeadline).isEmpty(), errors, "legalDeadline");
        when(Typed.isBlank(impact), errors, "impact");
        when(isNotAnswered(blocksWork), errors, "blocksWork");
        when("yes".equals(blocksWork) && isNotAnswered(affectsDelivery), errors, "affectsDelivery");
    }

    private static void when(boolean wrong, Errors errors, String field) {
        if (wrong) {
            errors.rejectValue(field, "portal.new.error." + field);
        }
    }

    /** The request this form makes in the name of {@code contact}. */
    OpenOccurrence opening(ContactPrincipal contact) {
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
        return OpenOccurrence.byPortal(
                        contact.contactId(),
                        contact.username(),
                        report,
                        Typed.text(module),
                        chosen(),
                        Typed.isBlank(key) ? null : "portal:" + Typed.text(key))
                .after(Typed.orNull(duplicateOf), answers());
    }

    /** What is no id is left out: a person does not type these. */
    private List<Long> answers() {
        return Arrays.stream(Typed.text(shown).split(","))
                .filter(id -> id.matches("\\d{1,15}"))
                .limit(50)
                .map(Long::valueOf)
                .toList();
    }

    private @Nullable Category chosen() {
        return Typed.constant(Category.class, category);
    }

    private static boolean isNotAnswered(@Nullable String answer) {
        return !"yes".equals(answer) && !"no".equals(answer);
    }
}
