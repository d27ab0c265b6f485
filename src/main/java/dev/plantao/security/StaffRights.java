package dev.plantao.security;

import dev.plantao.process.StaffDirectory;
import org.springframework.stereotype.Component;

/** Whether members of the team are still what they were when they logged in (A21). */
@Component
public class StaffRights {

    private final StaffDirectory staff;

    StaffRights(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Whether {@code viewer}, of the team, still has exactly these groups; a deleted account has none. */
    public boolean stand(Viewer viewer) {
        return staff.groupsOf(viewer.username()).equals(viewer.groups());
    }
}
