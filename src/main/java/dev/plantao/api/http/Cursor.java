package dev.plantao.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page ended, in a form clients are not tempted to read or to build (A29: keyset, never an offset). */
public final class Cursor {

    private static final String VERSION = "1:";

    private Cursor() {}

    /** The cursor of the page that follows the row with this id. */
    public static String after(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The id a cursor stands for; null for the first page.
     *
     * @throws Refusal if it is none of ours
     */
    public static @Nullable Long read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (plain.startsWith(VERSION)) {
                return Long.valueOf(plain.substring(VERSION.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // Refused below, as any other text that is no cursor.
        }
        throw Refusal.field(HttpStatus.BAD_REQUEST, "cursor", "Use o valor de \"next\" da página anterior.");
    }
}
