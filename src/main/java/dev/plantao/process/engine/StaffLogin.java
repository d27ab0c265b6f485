package dev.plantao.process.engine;

import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs staff in with the engine's own directory, which also locks an account after repeated failures. Each group becomes
 * an authority {@code ROLE_<group>}; people, unlike the screen on the wall, are {@code ROLE_STAFF} too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaffLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final StaffDirectory directory;
    private final BcryptPasswords passwords;
    private final String nobodysPassword;

    StaffLogin(IdentityService identity, StaffDirectory directory, BcryptPasswords passwords) {
        this.identity = identity;
        this.directory = directory;
        this.passwords = passwords;
        this.nobodysPassword = passwords.encrypt("nobody");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String username = login.getName();
        String password = String.valueOf(login.getCredentials());
        if (!directory.exists(username)) {
            // As slow as for somebody who exists, so that the time tells nothing.
            passwords.check(password, nobodysPassword);
            throw new BadCredentialsException("Unknown user");
        }
        if (!identity.checkPassword(username, password)) {
            throw new BadCredentialsException("Wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(username, null, authorities(username));
    }

    private List<GrantedAuthority> authorities(String username) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        boolean person = false;
        for (String group : directory.groupsOf(username)) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + group));
            person |= !group.equals(StaffGroup.BOARD.id());
        }
        if (person) {
            authorities.add(new SimpleGrantedAuthority("ROLE_STAFF"));
        }
        return authorities;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
