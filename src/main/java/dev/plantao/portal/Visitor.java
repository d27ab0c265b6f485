package dev.plantao.portal;

import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** The contact behind a request. The portal has no other visitors, whatever the security chain lets through. */
final class Visitor {

    private Visitor() {}

    /**
     * The contact who is logged in.
     *
     * @throws AccessDeniedException for a member of the team, who belongs to no company
     */
    static ContactPrincipal of(Authentication login) {
        ContactPrincipal contact = Viewer.of(login).contact();
        if (contact == null) {
            throw new AccessDeniedException("The portal is for contacts");
        }
        return contact;
    }
}
