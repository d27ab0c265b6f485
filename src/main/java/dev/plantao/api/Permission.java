package dev.plantao.api;

import dev.plantao.api.http.Refusal;
import dev.plantao.occurrence.Visibility;
import dev.plantao.security.Viewer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a viewer may do through the API (rules.md c.7). A group that is not named here may do nothing. */
enum Permission {
    OPEN_OCCURRENCE,
    LIST_OCCURRENCES,
    READ_OCCURRENCE,
    WRITE_PUBLIC,
    WRITE_INTERNAL,
    CANCEL,
    RECLASSIFY,
    ASSIGN,
    READ_BOARD;

    private static final Set<Permission> CONTACT =
            EnumSet.of(OPEN_OCCURRENCE, LIST_OCCURRENCES, READ_OCCURRENCE, WRITE_PUBLIC, CANCEL);
    private static final Set<Permission> LEAD = EnumSet.allOf(Permission.class);
    private static final Set<Permission> TEAM = EnumSet.complementOf(EnumSet.of(ASSIGN));

    /** Nothing they write through the API may reach a customer: no message, no cancellation, no notice (NEG-18). */
    private static final Set<Permission> INTERNAL =
            EnumSet.of(LIST_OCCURRENCES, READ_OCCURRENCE, WRITE_INTERNAL, READ_BOARD);

    private static final Set<Permission> LIST = EnumSet.of(LIST_OCCURRENCES, READ_BOARD);

    static Set<Permission> of(Viewer viewer) {
        if (viewer.isContact()) {
            return CONTACT;
        }
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        viewer.groups().forEach(group -> all.addAll(grantedTo(group)));
        return all;
    }

    private static Set<Permission> grantedTo(String group) {
        return switch (group) {
            case "support-lead", "support-coordination", "maestro" -> LEAD;
            case "triage",
                    "support-n1",
                    "support-n2",
                    "consultancy",
                    "management",
                    "customer-success",
                    "implementation",
                    "production" -> TEAM;
            case "development", "product-management", "release" -> INTERNAL;
            case "sales", "billing", "process-design", "camunda-admin" -> LIST;
            case "board" -> EnumSet.of(READ_BOARD);
            default -> group.startsWith("n1-") || group.startsWith("n2-") ? TEAM : Set.of();
        };
    }

    /**
     * Lets {@code viewer} pass.
     *
     * @throws Refusal 403 if the viewer has not got this permission
     */
    void require(Viewer viewer) {
        if (!of(viewer).contains(this)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Seu usuário não tem acesso a este recurso.");
        }
    }

    /**
     * For whom what the viewer writes or sends may be: public from a contact; internal from the team, unless it says
     * otherwise and may.
     *
     * @throws Refusal 400 for a contact who asks, 403 for those who may not, development and product among them (NEG-18)
     */
    static Visibility visibility(Viewer viewer, @Nullable Visibility asked) {
        if (viewer.isContact()) {
            if (asked != null) {
                throw Refusal.field(HttpStatus.BAD_REQUEST, "visibility", "Este campo é definido pela equipe.");
            }
            WRITE_PUBLIC.require(viewer);
            return Visibility.PUBLIC;
        }
        WRITE_INTERNAL.require(viewer);
        if (asked == Visibility.PUBLIC && !of(viewer).contains(WRITE_PUBLIC)) {
            throw Refusal.field(
                    HttpStatus.FORBIDDEN,
                    "visibility",
                    "Desenvolvimento e produto registram apenas interações internas.");
        }
        return asked == null ? Visibility.INTERNAL : asked;
    }
}
