package dev.plantao.security;

/** A contact who has logged in: which person, of which company. */
public record ContactPrincipal(String username, String name, long contactId, long companyId) {

    @Override
    public String toString() {
        return username;
    }
}
