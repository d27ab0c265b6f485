package dev.plantao.security;

import dev.plantao.customer.Customers;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Logs contacts in. Every refusal is the same and takes as long, whether the account is unknown, closed or the password
 * is wrong.
 */
@Component
class ContactLogin implements AuthenticationProvider {

    private final ContactAccountRepository accounts;
    private final Customers customers;
    private final PasswordEncoder passwords;
    private final String nobodysPassword;

    ContactLogin(ContactAccountRepository accounts, Customers customers, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.customers = customers;
        this.passwords = passwords;
        this.nobodysPassword = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        Optional<ContactAccount> found = accounts.findById(login.getName());
        boolean right = passwords.matches(
                String.valueOf(login.getCredentials()),
                found.map(ContactAccount::passwordHash).orElse(nobodysPassword));
        ContactAccount account = found.filter(known -> right && known.isEnabled())
                .orElseThrow(() -> new BadCredentialsException("Unknown contact, closed account or wrong password"));
        return UsernamePasswordAuthenticationToken.authenticated(
                account.principal(customers.contact(account.contactId()).name()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.CONTACT));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
