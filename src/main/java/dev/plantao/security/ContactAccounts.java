package dev.plantao.security;

import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.StaffDirectory;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins of contacts. */
@Service
public class ContactAccounts {

    /** bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final ContactAccountRepository accounts;
    private final StaffDirectory staff;
    private final PasswordEncoder passwords;

    ContactAccounts(ContactAccountRepository accounts, StaffDirectory staff, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.staff = staff;
        this.passwords = passwords;
    }

    /**
     * Gives a contact a login; does nothing when that very contact already has this username.
     *
     * @throws RuleViolation when the username belongs to somebody else, or the password is too long
     */
    @Transactional
    public void create(String username, String password, long contactId, long companyId) {
        var existing = accounts.findById(username);
        if (existing.isPresent() && existing.get().contactId() == contactId) {
            return;
        }
        if (existing.isPresent() || staff.exists(username)) {
            throw RuleViolation.field("username", "Este usuário já existe. Escolha outro.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw RuleViolation.field("password", "A senha pode ter até " + LONGEST_PASSWORD_BYTES + " caracteres.");
        }
        accounts.save(new ContactAccount(username, passwords.encode(password), contactId, companyId));
    }

    /** Opens or closes the portal to a contact; open sessions end within a minute. */
    @Transactional
    public void enable(long contactId, boolean enabled) {
        accounts.findByContactId(contactId).forEach(account -> account.enable(enabled));
    }

    /** Whether somebody may log in with this username. */
    boolean isOpen(String username) {
        return accounts.findById(username).filter(ContactAccount::isEnabled).isPresent();
    }
}
