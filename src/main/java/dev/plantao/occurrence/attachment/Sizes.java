package dev.plantao.occurrence.attachment;

import java.util.Locale;

/** Sizes as people read them. */
public final class Sizes {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * KILOBYTE;

    private Sizes() {}

    /** For example "340 KB", "1,2 MB", "25 MB". */
    public static String text(long bytes) {
        if (bytes < MEGABYTE) {
            return Math.max(1, Math.round(bytes / KILOBYTE)) + " KB";
        }
        String megabytes = String.format(PORTUGUESE, "%.1f", bytes / MEGABYTE);
        return (megabytes.endsWith(",0") ? megabytes.substring(0, megabytes.length() - 2) : megabytes) + " MB";
    }
}
