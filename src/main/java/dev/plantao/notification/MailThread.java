package dev.plantao.notification;

import java.util.Locale;

/** What keeps the mails of one occurrence together in a mail program. */
final class MailThread {

    private MailThread() {}

    /** The message id all mails of an occurrence refer to; no mail has it, every one points to it. */
    static String root(String number, String from) {
        return "<" + number + "@" + domain(from) + ">";
    }

    /** The domain of an address, or a harmless one when it has none. */
    static String domain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.matches("[a-z0-9.-]+") ? domain : "plantao.invalid";
    }
}
