package dev.plantao.occurrence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to open an occurrence, by a contact or by the team on a contact's behalf (AGE-12).
 *
 * @param contactId who asks
 * @param openedBy the user name of whoever writes it down
 * @param byStaff whether that is a member of the team
 * @param category null when the customer picked none: it counts as a question until triage (CON-14)
 * @param department where it goes first; null means the support
 * @param assignee the analyst asked for, or null for the queue (AGE-16)
 * @param priority the team's override of the computed one, with its reason (AGE-18); null keeps the computed one
 * @param duplicateOf the number of an occurrence of the same company that this one repeats, as the opener thinks
 * @param shown the ids of the answers of level 0 that were shown before (UNO-B-21)
 * @param externalKey the caller's own key: a second opening with the same key is refused by the database
 */
public record OpenOccurrence(
        long contactId,
        Channel channel,
        String openedBy,
        boolean byStaff,
        Report report,
        String module,
        @Nullable Category category,
        @Nullable PhoneReason phoneReason,
        @Nullable String channelReason,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable Priority priority,
        @Nullable String priorityReason,
        @Nullable String duplicateOf,
        @Nullable String externalKey,
        List<Long> shown) {

    /** A contact's own request by portal: what only the team may decide is left open. */
    public static OpenOccurrence byPortal(
            long contactId,
            String username,
            Report report,
            String module,
            @Nullable Category category,
            @Nullable String externalKey) {
        return new OpenOccurrence(
                contactId,
                Channel.PORTAL,
                username,
                false,
                report,
                module,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                externalKey,
                List.of());
    }

    /** The same, repeating this occurrence or none, after these answers of level 0. */
    public OpenOccurrence after(@Nullable String original, List<Long> answers) {
        return new OpenOccurrence(
                contactId,
                channel,
                openedBy,
                byStaff,
                report,
                module,
                category,
                phoneReason,
                channelReason,
                department,
                assignee,
                priority,
                priorityReason,
                original,
                externalKey,
                answers);
    }

    /** The category this opening counts as. */
    public Category effectiveCategory() {
        return category == null ? Category.QUESTION : category;
    }

    /**
     * Says what is wrong with the request itself, before anything is asked of the database.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void check() {
        Category effective = effectiveCategory();
        Refusals refusals = new Refusals();
        report.check(refusals, effective);
        refusals.blank(module, "module", "Escolha um módulo da lista.")
                .when(
                        !byStaff && effective.staffOnly(),
                        "category",
                        "A categoria Estratégica é de uso da equipe interna.")
                .when(
                        !byStaff && (department != null || assignee != null || priority != null),
                        "priority",
                        "Departamento, responsável e prioridade são definidos pela equipe.")
                .when(
                        priority != null && Refusals.isBlank(priorityReason),
                        "priorityReason",
                        "Diga por que a prioridade muda.")
                .longer(channelReason, 2000, "channelReason")
                .longer(externalKey, 80, "externalKey")
                .done();
    }
}
