package dev.plantao.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar counts since when, for a clock whose calendar was changed while it ran: what had passed until then stays
 * counted by the calendar before. As a text it is {@code business@SP 2026-11-23T12:00:00Z 24x7}: keys of
 * {@link Calendars#key}, and between them the instants at which one took over.
 */
public record CalendarHistory(String text) {

    /** Room enough for some eighty changes while one occurrence is open. */
    private static final int LONGEST = 4000;

    /**
     * The same, and another calendar from {@code at} on, to the millisecond. A calendar that counted no time is
     * forgotten, so there and back at the same instant changes nothing.
     *
     * @throws IllegalStateException when there have been more changes than one occurrence can have
     */
    public CalendarHistory then(Instant at, String key) {
        String since = at.truncatedTo(ChronoUnit.MILLIS).toString();
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        if (words.size() > 1 && words.get(words.size() - 2).equals(since)) {
            words.subList(words.size() - 2, words.size()).clear();
        }
        if (!words.get(words.size() - 1).equals(key)) {
            words.addAll(List.of(since, key));
        }
        String longer = String.join(" ", words);
        if (longer.length() > LONGEST) {
            throw new IllegalStateException("Esta ocorrência já mudou de calendário vezes demais.");
        }
        return new CalendarHistory(longer);
    }

    /** The key of the calendar that counts now. */
    public String current() {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    BusinessCalendar calendar(Function<String, BusinessCalendar> calendars) {
        String[] words = text.split(" ");
        BusinessCalendar calendar = calendars.apply(words[0]);
        for (int i = 1; i + 1 < words.length; i += 2) {
            calendar = calendar.then(Instant.parse(words[i]), calendars.apply(words[i + 1]));
        }
        return calendar;
    }

    /** The code of a key, without its region. */
    static String code(String key) {
        int region = key.indexOf('@');
        return region < 0 ? key : key.substring(0, region);
    }

    static @Nullable String region(String key) {
        int region = key.indexOf('@');
        return region < 0 ? null : key.substring(region + 1);
    }
}
