package dev.plantao.desk;

import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Typed;
import dev.plantao.sla.OpeningHours;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours of a day as people write them: {@code 08:00-12:00, 13:00-18:00}; nothing is closed. */
final class HoursText {

    private static final String TIME = "(\\d{1,2})(?:[:hH](\\d{2})?)?";
    private static final Pattern INTERVAL = Pattern.compile(TIME + "\\s*(?:-|–|às|até)\\s*" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]*(?:\\be\\b)?[\\s,;]*");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");

    private HoursText() {}

    /**
     * The intervals of a day, in order.
     *
     * @param field where it was typed
     * @throws RuleViolation of that field, with what to do
     */
    static List<OpeningHours> read(@Nullable String typed, String field) {
        String text = Typed.text(typed);
        List<OpeningHours> hours = new ArrayList<>();
        Matcher interval = INTERVAL.matcher(text);
        int end = 0;
        while (interval.find()) {
            requireSeparator(text.substring(end, interval.start()), field);
            LocalTime opens = time(interval.group(1), interval.group(2), field);
            LocalTime closes = time(interval.group(3), interval.group(4), field);
            if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
                throw RuleViolation.field(
                        field,
                        "O intervalo " + interval.group() + " fecha antes de abrir. Para passar da meia-noite, use dois"
                                + " dias: até 24:00 em um e desde 00:00 no outro.");
            }
            hours.add(new OpeningHours(opens, closes));
            end = interval.end();
        }
        requireSeparator(text.substring(end), field);
        hours.sort(Comparator.comparing(OpeningHours::opens));
        requireApart(hours, field);
        return hours;
    }

    private static void requireSeparator(String text, String field) {
        if (!BETWEEN.matcher(text).matches()) {
            throw notUnderstood(field);
        }
    }

    private static LocalTime time(String hour, @Nullable String minute, String field) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours == 24 && minutes == 0) {
            return LocalTime.MIDNIGHT;
        }
        if (hours > 23 || minutes > 59) {
            throw notUnderstood(field);
        }
        return LocalTime.of(hours, minutes);
    }

    private static void requireApart(List<OpeningHours> hours, String field) {
        for (int i = 1; i < hours.size(); i++) {
            LocalTime closes = hours.get(i - 1).closes();
            if (closes.equals(LocalTime.MIDNIGHT) || hours.get(i).opens().isBefore(closes)) {
                throw RuleViolation.field(
                        field,
                        "Os intervalos " + text(hours.get(i - 1)) + " e " + text(hours.get(i))
                                + " se sobrepõem. Ajuste um deles.");
            }
        }
    }

    private static RuleViolation notUnderstood(String field) {
        return RuleViolation.field(
                field, "Escreva cada intervalo como 08:00-12:00, separados por vírgula, ou deixe vazio se não abre.");
    }

    /** As it is typed. */
    static String of(List<OpeningHours> hours) {
        return hours.stream().map(HoursText::text).collect(Collectors.joining(", "));
    }

    private static String text(OpeningHours hours) {
        return SHORT.format(hours.opens()) + "-" + end(hours);
    }

    private static String end(OpeningHours hours) {
        return hours.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : SHORT.format(hours.closes());
    }
}
