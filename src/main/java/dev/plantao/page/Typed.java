package dev.plantao.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people type or pick, as the commands take it. */
public final class Typed {

    private static final DateTimeFormatter BRAZILIAN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** Whether nothing was typed, or only space. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The text, or null for none. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The text, never null. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A text of several lines, never null: a browser ends its lines in its own way. */
    public static String lines(@Nullable String text) {
        return text(text).replace("\r\n", "\n");
    }

    /** The constant of this name, or null for what is none. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The id of a row, or null for what is none. */
    public static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A browser sends the ISO form; a person without a date picker writes day/month/year; anything else is no day. */
    public static Optional<LocalDate> day(@Nullable String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, BRAZILIAN)) {
            try {
                return Optional.of(LocalDate.parse(text(text), format));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        return Optional.empty();
    }
}
