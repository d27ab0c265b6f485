package dev.plantao.process.engine;

import dev.plantao.process.PlantaoProperties;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffGroup;
import dev.plantao.process.StaffMember;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the group of administrators always has a member: while it is empty, Camunda's set-up page would make
 * an administrator of anybody who asks.
 */
@Component
class FirstAdministrator {

    private static final int SHORTEST_PASSWORD = 12;

    private final StaffDirectory directory;
    private final PlantaoProperties properties;

    FirstAdministrator(StaffDirectory directory, PlantaoProperties properties) {
        this.directory = directory;
        this.properties = properties;
    }

    void ensure() {
        if (!directory.membersOf(StaffGroup.ADMINISTRATORS.id()).isEmpty()) {
            return;
        }
        String username = properties.admin().username();
        String password = properties.admin().password();
        if (username == null || username.isBlank() || password == null || password.isBlank()) {
            if (!properties.demo()) {
                throw new StartRefused(
                        "Não há administrador da plataforma, e o primeiro não foi informado.",
                        "Informe PLANTAO_ADMIN_USERNAME e PLANTAO_ADMIN_PASSWORD na primeira partida.");
            }
            username = "admin";
            password = "admin";
        } else if (!properties.demo() && (password.length() < SHORTEST_PASSWORD || password.contains(username))) {
            throw new StartRefused(
                    "A senha do primeiro administrador é fraca.",
                    "Informe em PLANTAO_ADMIN_PASSWORD ao menos " + SHORTEST_PASSWORD
                            + " caracteres, sem o nome de usuário.");
        }
        directory.create(new StaffMember(
                username, "Administração", "da plataforma", "", password, Set.of(StaffGroup.ADMINISTRATORS.id())));
    }
}
