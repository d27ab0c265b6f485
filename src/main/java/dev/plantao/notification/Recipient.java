package dev.plantao.notification;

/** Whom a mail about an occurrence goes to. */
public enum Recipient {
    /** The contact it was opened by, or for. */
    CONTACT,
    /** The analyst who conducts it, once there is one (UNO-M-31). */
    OWNER,
    /** Everybody who leads the support. */
    LEAD,
    /** Everybody who approves consultancies. */
    MAESTRO,
    /** The contact, and everybody of the company who may accept a quote for it. */
    ACCEPTERS
}
