package dev.plantao.consultancy;

/** How a consultancy is delivered (rules.md d.4 F10). */
public enum Delivery {
    REMOTE_ACCESS,
    PHONE,
    TICKET
}
