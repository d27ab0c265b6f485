package dev.plantao.notification;

/** How a mail stands. */
public enum MailState {
    /** Not handed to the mail server yet; the relay goes on trying. */
    PENDING,
    /** The mail server took it. */
    SENT,
    /** Given up: refused for good, or not delivered in days. Somebody has to look at it. */
    DEAD
}
