package dev.plantao.security;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Reach;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Who is looking, as every page and every API call asks it.
 *
 * @param contact the contact, or null for a member of the team
 * @param groups the groups of a member of the team; empty for a contact
 */
public record Viewer(String username, @Nullable ContactPrincipal contact, Set<String> groups) {

    private static final String ROLE = "ROLE_";

    /** The viewer behind an authentication. */
    public static Viewer of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof ContactPrincipal contact) {
            return new Viewer(contact.username(), contact, Set.of());
        }
        Set<String> groups = new TreeSet<>();
        authentication.getAuthorities().forEach(granted -> {
            String authority = String.valueOf(granted.getAuthority());
            if (authority.startsWith(ROLE) && !authority.equals("ROLE_STAFF")) {
                groups.add(authority.substring(ROLE.length()));
            }
        });
        return new Viewer(authentication.getName(), null, groups);
    }

    public boolean isContact() {
        return contact != null;
    }

    /** The occurrences a contact may know of; null for the team, which knows all. */
    public @Nullable Reach reach() {
        return contact == null ? null : contact.reach();
    }

    /** Whether the viewer belongs to a group of the team. */
    public boolean in(String group) {
        return groups.contains(group);
    }

    /** The viewer as the author of what he or she writes; {@code name} is how people know a member of the team. */
    public Author author(String name) {
        return contact == null ? Author.staff(username, name) : Author.contact(username, contact.name());
    }
}
