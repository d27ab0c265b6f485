package dev.plantao.security;

import dev.plantao.customer.Contact;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The login of a customer's contact. What the contact may do is decided by its company and contract, not here. After
 * {@value #FREE_TRIES} wrong passwords in a row the account waits, twice as long after each further one (A19); others of
 * the same company do not.
 */
@Entity
class ContactAccount {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    private String username;

    private String passwordHash;
    private long contactId;
    private long companyId;
    private boolean enabled;
    private int failedLogins;

    @Nullable private Instant waitsUntil;

    protected ContactAccount() {}

    ContactAccount(String username, String passwordHash, long contactId, long companyId) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.contactId = contactId;
        this.companyId = companyId;
        this.enabled = true;
    }

    long contactId() {
        return contactId;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    ContactPrincipal principal(Contact contact) {
        return new ContactPrincipal(
                username,
                contact.name(),
                contactId,
                companyId,
                contact.requesterType().isConsultant());
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether not even the right password is taken now. */
    boolean isWaiting(Instant now) {
        return waitsUntil != null && now.isBefore(waitsUntil);
    }

    /** Whether the next login must write something down. */
    boolean hasFailed() {
        return failedLogins > 0;
    }

    /** A wrong password. Tries while it waits do not count, or somebody else could keep it shut for ever. */
    void failed(Instant now) {
        if (isWaiting(now)) {
            return;
        }
        failedLogins = Math.min(failedLogins + 1, 30);
        if (failedLogins >= FREE_TRIES) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << (failedLogins - FREE_TRIES));
            waitsUntil = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    /** The right password, after wrong ones. */
    void succeeded() {
        failedLogins = 0;
        waitsUntil = null;
    }
}
