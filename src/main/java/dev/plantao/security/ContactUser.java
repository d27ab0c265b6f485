package dev.plantao.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a logged-in contact. Both ids come from the account, never from a request: every read and write of a
 * contact is scoped by them.
 */
public final class ContactUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String name;
    private @Nullable String passwordHash;
    private final long contactId;
    private final long companyId;
    private final boolean enabled;

    ContactUser(String username, String name, String passwordHash, long contactId, long companyId, boolean enabled) {
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
        this.contactId = contactId;
        this.companyId = companyId;
        this.enabled = enabled;
    }

    /** How people know this person. */
    public String name() {
        return name;
    }

    /** Who is asking. */
    public long contactId() {
        return contactId;
    }

    /** The only company this person may see. */
    public long companyId() {
        return companyId;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_CONTACT"));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String toString() {
        return username;
    }
}
