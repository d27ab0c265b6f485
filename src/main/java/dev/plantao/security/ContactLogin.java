package dev.plantao.security;

import dev.plantao.customer.Customers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logs contacts in, on the login page and with each request of a program. Every refusal is the same and takes as long,
 * whether the account is unknown, closed, waiting after wrong passwords, or this one is wrong (A19).
 */
@Component
class ContactLogin implements AuthenticationProvider {

    private final ContactAccountRepository accounts;
    private final Customers customers;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysPassword;

    ContactLogin(
            ContactAccountRepository accounts,
            Customers customers,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.customers = customers;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        Optional<ContactAccount> found = accounts.findById(login.getName());
        // Outside of any transaction: it is slow on purpose and must not keep a connection.
        boolean right = passwords.matches(
                String.valueOf(login.getCredentials()),
                found.map(ContactAccount::passwordHash).orElse(nobodysPassword));
        ContactAccount account = found.filter(known -> isLetIn(login.getName(), known, right))
                .orElseThrow(() -> new BadCredentialsException("No such contact, or not with this password now"));
        return UsernamePasswordAuthenticationToken.authenticated(
                account.principal(customers.contact(account.contactId())),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.CONTACT));
    }

    private boolean isLetIn(String username, ContactAccount known, boolean right) {
        if (right && !known.hasFailed()) {
            return known.isEnabled();
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = clock.instant();
            // Read again: of many tries at once, those after the last free one have to wait too.
            ContactAccount account = accounts.locked(username).orElse(known);
            if (account.isWaiting(now)) {
                return false;
            }
            if (right) {
                account.succeeded();
            } else {
                account.failed(now);
            }
            return right && account.isEnabled();
        }));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
