package dev.plantao.security;

import dev.plantao.occurrence.Reach;
import java.io.Serializable;

/**
 * A contact who has logged in. Both ids come from the account, never from a request: every read and write of a contact is
 * scoped by them.
 *
 * @param name how people know this person
 * @param contactId who is asking
 * @param companyId the only company this person may see
 * @param consultant whether this person sees only what he or she asked for (rules.md c.7)
 */
public record ContactPrincipal(String username, String name, long contactId, long companyId, boolean consultant)
        implements Serializable {

    /** The occurrences this person may know of. */
    public Reach reach() {
        return new Reach(companyId, consultant ? contactId : null);
    }

    /** What Spring takes for the name of the login. */
    @Override
    public String toString() {
        return username;
    }
}
