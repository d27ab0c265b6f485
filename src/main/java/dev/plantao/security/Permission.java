package dev.plantao.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** What a viewer may do, by page or by API (rules.md c.7). A group that is not named here may do nothing. */
public enum Permission {
    OPEN_OCCURRENCE,
    LIST_OCCURRENCES,
    READ_OCCURRENCE,
    WRITE_PUBLIC,
    WRITE_INTERNAL,
    CANCEL,
    RECLASSIFY,
    ASSIGN,
    ANSWER_CALLS,
    LINK,
    READ_BOARD,
    READ_OUTBOX,
    EDIT_KNOWLEDGE,
    EDIT_TEXTS,
    KEEP_CALENDARS,
    KEEP_CONTRACTS,
    READ_PENALTIES,
    SETTLE_PENALTIES,
    READ_FORECAST,
    KEEP_WEBHOOKS,
    KEEP_SETTINGS;

    private static final Set<Permission> CONTACT =
            EnumSet.of(OPEN_OCCURRENCE, LIST_OCCURRENCES, READ_OCCURRENCE, WRITE_PUBLIC, CANCEL);
    private static final Set<Permission> TEAM = EnumSet.of(
            OPEN_OCCURRENCE,
            LIST_OCCURRENCES,
            READ_OCCURRENCE,
            WRITE_PUBLIC,
            WRITE_INTERNAL,
            CANCEL,
            RECLASSIFY,
            ANSWER_CALLS,
            LINK,
            READ_BOARD);
    private static final Set<Permission> MAESTRO =
            with(TEAM, ASSIGN, READ_OUTBOX, EDIT_KNOWLEDGE, EDIT_TEXTS, KEEP_CALENDARS, READ_FORECAST);

    /** Decides breaches, and so reads what they cost; what is paid is for others to settle. */
    private static final Set<Permission> LEAD = with(MAESTRO, READ_PENALTIES);

    private static final Set<Permission> COORDINATION = EnumSet.allOf(Permission.class);
    private static final Set<Permission> MANAGEMENT = EnumSet.complementOf(EnumSet.of(ASSIGN));

    /** Nothing they write may reach a customer: no message, no cancellation, no notice (NEG-18). */
    private static final Set<Permission> INTERNAL =
            EnumSet.of(LIST_OCCURRENCES, READ_OCCURRENCE, WRITE_INTERNAL, LINK, READ_BOARD);

    private static final Set<Permission> ADMINISTRATION =
            EnumSet.of(LIST_OCCURRENCES, READ_BOARD, READ_OUTBOX, KEEP_WEBHOOKS, KEEP_SETTINGS);

    private static Set<Permission> with(Set<Permission> some, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /** All that this viewer may do. */
    public static Set<Permission> of(Viewer viewer) {
        if (viewer.isContact()) {
            return CONTACT;
        }
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        viewer.groups().forEach(group -> all.addAll(grantedTo(group)));
        return all;
    }

    private static Set<Permission> grantedTo(String group) {
        return switch (group) {
            case "support-coordination" -> COORDINATION;
            case "support-lead" -> LEAD;
            case "maestro" -> MAESTRO;
            case "triage",
                    "support-n1",
                    "support-n2",
                    "consultancy",
                    "customer-success",
                    "implementation",
                    "production" -> TEAM;
            case "management" -> MANAGEMENT;
            case "development", "product-management", "release" -> INTERNAL;
            case "sales" -> EnumSet.of(LIST_OCCURRENCES, READ_BOARD, KEEP_CONTRACTS);
            case "process-design" -> EnumSet.of(LIST_OCCURRENCES, READ_BOARD, KEEP_WEBHOOKS);
            case "billing" -> EnumSet.of(LIST_OCCURRENCES, READ_BOARD, READ_PENALTIES);
            case "camunda-admin" -> ADMINISTRATION;
            case "board" -> EnumSet.of(READ_BOARD);
            default -> group.startsWith("n1-") || group.startsWith("n2-") ? TEAM : Set.of();
        };
    }

    /** Whether {@code viewer} has it. */
    public boolean isOf(Viewer viewer) {
        return of(viewer).contains(this);
    }

    /**
     * Lets {@code viewer} pass.
     *
     * @throws AccessDeniedException if the viewer has not got this permission; every door answers it with 403
     */
    public void require(Viewer viewer) {
        if (!isOf(viewer)) {
            throw new AccessDeniedException("Needs " + this);
        }
    }
}
