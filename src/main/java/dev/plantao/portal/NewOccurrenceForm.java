package dev.plantao.portal;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Report;
import dev.plantao.security.ContactPrincipal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private static final DateTimeFormatter BRAZILIAN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

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
        when(!isBlank(category) && chosen().isEmpty(), errors, "category");
        when(!isBlank(legalDeadline) && day(legalDeadline).isEmpty(), errors, "legalDeadline");
        when(isBlank(impact), errors, "impact");
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
                typed(subject),
                typed(description),
                orNull(steps),
                orNull(expectedResult),
                orNull(obtainedResult),
                orNull(impact),
                blocks,
                blocks && "yes".equals(affectsDelivery),
                orNull(orderNumber),
                orNull(invoiceNumber),
                orNull(companyCode),
                orNull(screen),
                orNull(clientVersion),
                orNull(legalBasis),
                day(legalDeadline).orElse(null));
        return OpenOccurrence.byPortal(
                        contact.contactId(),
                        contact.username(),
                        report,
                        typed(module),
                        chosen().orElse(null),
                        isBlank(key) ? null : "portal:" + typed(key))
                .after(orNull(duplicateOf), answers());
    }

    /** What is no id is left out: a person does not type these. */
    private List<Long> answers() {
        return Arrays.stream(typed(shown).split(","))
                .filter(id -> id.matches("\\d{1,15}"))
                .limit(50)
                .map(Long::valueOf)
                .toList();
    }

    private Optional<Category> chosen() {
        return Arrays.stream(Category.values())
                .filter(known -> known.name().equals(category))
                .findFirst();
    }

    /** A browser sends the ISO form; a person without a date picker writes day/month/year. */
    private static Optional<LocalDate> day(@Nullable String text) {
        if (isBlank(text)) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, BRAZILIAN)) {
            try {
                return Optional.of(LocalDate.parse(typed(text), format));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean isNotAnswered(@Nullable String answer) {
        return !"yes".equals(answer) && !"no".equals(answer);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return isBlank(text) ? null : typed(text);
    }
}
