package dev.plantao.desk;

import dev.plantao.process.StaffGroup;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who comes to the desk: members of the team only, whatever the security chain lets through. */
final class Members {

    private Members() {}

    /**
     * The member who is logged in, if he or she may do this.
     *
     * @throws AccessDeniedException for a contact, and without the permission
     */
    static Viewer member(Authentication login, Permission permission) {
        Viewer viewer = Viewer.of(login);
        if (viewer.isContact()) {
            throw new AccessDeniedException("The desk is for the team");
        }
        permission.require(viewer);
        return viewer;
    }

    /** Whether the viewer may read who looked at an occurrence: those who hand out work, and management. */
    static boolean isAuditor(Viewer viewer) {
        return Stream.concat(StaffGroup.SUPERVISORS.stream(), Stream.of(StaffGroup.MANAGEMENT))
                .anyMatch(group -> viewer.in(group.id()));
    }
}
