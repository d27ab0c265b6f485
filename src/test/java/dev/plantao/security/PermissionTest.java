package dev.plantao.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.process.StaffGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("c.7: the permissions")
class PermissionTest {

    @Test
    @DisplayName(
            "NEG-18: those who open, cancel and reclassify on a page may start the processes for it, and no others")
    void pagesAndTasklistAgree() {
        for (Permission permission : List.of(
                Permission.OPEN_OCCURRENCE, Permission.CANCEL, Permission.RECLASSIFY, Permission.WRITE_PUBLIC)) {
            assertThat(Arrays.stream(StaffGroup.values())
                            .filter(group -> permission.isOf(new Viewer("x", null, Set.of(group.id()))))
                            .collect(Collectors.toSet()))
                    .as(permission.name())
                    .isEqualTo(StaffGroup.SPEAKS_TO_CUSTOMERS);
        }
    }

    @Test
    void anUnknownGroupMayNothing() {
        assertThat(Permission.of(new Viewer("x", null, Set.of("clerks")))).isEmpty();
    }
}
