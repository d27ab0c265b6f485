package dev.plantao.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The page each role works on. */
final class Landing {

    private Landing() {}

    static String of(Authentication login) {
        Set<String> roles = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
        if (roles.contains(Roles.CONTACT)) {
            return "/portal";
        }
        if (!roles.contains(Roles.STAFF)) {
            return roles.contains(Roles.BOARD) ? "/placar" : "/login?sem-acesso";
        }
        // One who only designs or only administers has no queue to look at.
        Set<String> work = roles.stream()
                .filter(role -> !Set.of(Roles.STAFF, Roles.DESIGNER, Roles.ADMINISTRATOR)
                        .contains(role))
                .collect(Collectors.toSet());
        if (!work.isEmpty()) {
            return "/camunda/app/tasklist/default/";
        }
        return roles.contains(Roles.ADMINISTRATOR) ? "/camunda/app/welcome/default/" : "/camunda/app/cockpit/default/";
    }
}
