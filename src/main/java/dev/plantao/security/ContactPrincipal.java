package dev.plantao.security;

import java.io.Serializable;

/**
 * A contact who has logged in. Both ids come from the account, never from a request: every read and write of a contact is
 * scoped by them.
 *
 * @param name how people know this person
 * @param contactId who is asking
 * @param companyId the only company this person may see
 */
public record ContactPrincipal(String username, String name, long contactId, long companyId) implements Serializable {

    /** What Spring takes for the name of the login. */
    @Override
    public String toString() {
        return username;
    }
}
