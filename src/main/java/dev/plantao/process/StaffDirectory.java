package dev.plantao.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/**
 * The one directory of staff, kept by the engine so that queues, assignments and logins agree. Every method here acts as
 * the system, whoever is logged in: who may call it is decided at the door.
 */
@Service
public class StaffDirectory {

    private static final String KIND = "WORKFLOW";

    private final IdentityService identity;
    private final EngineIdentity engine;

    StaffDirectory(IdentityService identity, EngineIdentity engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** Creates the groups of {@link StaffGroup} that do not exist yet. */
    public void createGroups() {
        for (StaffGroup group : StaffGroup.values()) {
            createGroup(group.id(), group.label(), group == StaffGroup.ADMINISTRATORS ? "SYSTEM" : KIND);
        }
    }

    /**
     * Creates the first and second level queues of each product module, {@code n1-fiscal} and {@code n2-fiscal}, where
     * missing.
     *
     * @param modules module code to its name, as in {@code fiscal} to {@code Fiscal}
     */
    public void createModuleGroups(Map<String, String> modules) {
        modules.forEach((code, name) -> {
            createGroup("n1-" + code, "1º nível: " + name, KIND);
            createGroup("n2-" + code, "2º nível: " + name, KIND);
        });
    }

    /** Creates the person if the username is free, and adds the groups still missing. An existing password is kept. */
    public void create(StaffMember member) {
        engine.asSystem(() -> {
            if (!exists(member.username())) {
                User user = identity.newUser(member.username());
                user.setFirstName(member.firstName());
                user.setLastName(member.lastName());
                user.setEmail(member.email());
                user.setPassword(member.password());
                identity.saveUser(user);
            }
            Set<String> already = groupsOf(member.username());
            for (String group : member.groups()) {
                if (!already.contains(group)) {
                    identity.createMembership(member.username(), group);
                }
            }
            return null;
        });
    }

    /** Whether somebody has this username. */
    public boolean exists(String username) {
        return engine.asSystem(() -> identity.createUserQuery().userId(username).count() > 0);
    }

    /** Whether no staff was created yet, apart from platform administrators. */
    public boolean isEmpty() {
        return engine.asSystem(() -> {
            long administrators = identity.createUserQuery()
                    .memberOfGroup(StaffGroup.ADMINISTRATORS.id())
                    .count();
            return identity.createUserQuery().count() <= administrators;
        });
    }

    /** Ids of the groups the person belongs to; empty for a stranger. */
    public Set<String> groupsOf(String username) {
        return engine.asSystem(() -> identity.createGroupQuery().groupMember(username).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Usernames of the members, in alphabetical order. */
    public List<String> membersOf(String group) {
        return engine.asSystem(() -> identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    /** First and last name of the person, or empty when nobody has this username. */
    public Optional<String> fullName(String username) {
        return engine.asSystem(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(username).singleResult())
                .map(user -> (user.getFirstName() + " " + user.getLastName()).strip()));
    }

    private void createGroup(String id, String label, String kind) {
        engine.asSystem(() -> {
            if (identity.createGroupQuery().groupId(id).count() == 0) {
                Group group = identity.newGroup(id);
                group.setName(label);
                group.setType(kind);
                identity.saveGroup(group);
            }
            return null;
        });
    }
}
