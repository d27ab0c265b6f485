package dev.plantao.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The login of a customer's contact. What the contact may do is decided by its company and contract, not here. */
@Entity
class ContactAccount {

    @Id
    private String username;

    private String passwordHash;
    private long contactId;
    private long companyId;
    private boolean enabled;

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

    ContactPrincipal principal(String name) {
        return new ContactPrincipal(username, name, contactId, companyId);
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
    }
}
