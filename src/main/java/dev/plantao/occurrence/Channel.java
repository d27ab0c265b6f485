package dev.plantao.occurrence;

/** How an occurrence arrived (rules.md b.4.7). Mail is no channel: it is only a copy (UNO-B-57). */
public enum Channel {
    PORTAL,
    SYSTEM,
    PHONE,
    WHATSAPP,
    SKYPE,
    INTERNAL;

    /** Whether people speak on it: the phone, and what stands in for it in special cases (UNO-M-60). */
    public boolean isLine() {
        return this == PHONE || this == WHATSAPP || this == SKYPE;
    }
}
