package dev.plantao.process;

import java.util.Set;

/**
 * A person who works here, as handed to {@link StaffDirectory#create}.
 *
 * @param username login and assignee name: letters, digits, dot, hyphen, underscore
 * @param password in clear; kept only as a hash
 * @param groups ids of groups, of {@link StaffGroup} or of a product module
 */
public record StaffMember(
        String username, String firstName, String lastName, String email, String password, Set<String> groups) {

    @Override
    public String toString() {
        return "StaffMember[" + username + "]";
    }
}
