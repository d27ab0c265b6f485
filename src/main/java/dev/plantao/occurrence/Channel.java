package dev.plantao.occurrence;

/** How an occurrence arrived (rules.md b.4.7). Mail is no channel: it is only a copy (UNO-B-57). */
public enum Channel {
    PORTAL,
    SYSTEM,
    PHONE,
    WHATSAPP,
    SKYPE,
    INTERNAL
}
