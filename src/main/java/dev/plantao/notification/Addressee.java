package dev.plantao.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** A person a mail goes to, as the master data has it. */
record Addressee(String address, String name, boolean internal) {

    /** Whether it is exactly one well-formed address, so that nothing in it could become another recipient (A17). */
    boolean isValid() {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return parsed.getAddress().equals(address) && address.indexOf('@') > 0;
        } catch (AddressException malformed) {
            return false;
        }
    }
}
