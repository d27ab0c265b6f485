package dev.plantao.notification;

import java.util.regex.Pattern;

/** Text that goes into the header of a mail: whatever could begin another header, or turn the line round, is a space. */
final class HeaderText {

    /** Controls, line and paragraph separators, and the marks that change the direction of writing. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private HeaderText() {}

    /** The text on one line (A17). */
    static String oneLine(String text) {
        return UNWANTED.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }
}
