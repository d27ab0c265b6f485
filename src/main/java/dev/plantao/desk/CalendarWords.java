package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.occurrence.DeadlineShift;
import dev.plantao.process.CalendarDesk.Preview;
import dev.plantao.sla.BrazilianHolidays;
import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import dev.plantao.sla.OpeningHours;
import dev.plantao.sla.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calendars in the words of people. */
@Component
class CalendarWords {

    /** The zones of Brazil. */
    static final List<String> ZONES = List.of(
            "America/Sao_Paulo",
            "America/Araguaina",
            "America/Bahia",
            "America/Belem",
            "America/Boa_Vista",
            "America/Campo_Grande",
            "America/Cuiaba",
            "America/Fortaleza",
            "America/Maceio",
            "America/Manaus",
            "America/Noronha",
            "America/Porto_Velho",
            "America/Recife",
            "America/Rio_Branco",
            "America/Santarem");

    private static final List<OpeningHours> ALL_DAY = List.of(new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private final Labels labels;
    private final DeskTimes times;
    private final BrazilianHolidays brazil;

    CalendarWords(Labels labels, DeskTimes times, BrazilianHolidays brazil) {
        this.labels = labels;
        this.times = times;
        this.brazil = brazil;
    }

    /** For example "segunda a sexta 08:00-12:00 e 13:00-18:00; sábado 08:00-12:00". */
    String hours(Version version) {
        List<String> stretches = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !of(version, day.plus(1)).equals(of(version, first));
            if (last) {
                if (!of(version, first).isEmpty()) {
                    stretches.add(days(first, day) + " " + hours(of(version, first)));
                }
                first = day.plus(1);
            }
        }
        return String.join("; ", stretches);
    }

    private static List<OpeningHours> of(Version version, DayOfWeek day) {
        return version.week().getOrDefault(day, List.of());
    }

    private String hours(List<OpeningHours> hours) {
        return hours.equals(ALL_DAY)
                ? labels.text("desk.calendar.allDay")
                : HoursText.of(hours).replace(", ", labels.text("desk.calendar.and"));
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        if (first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY) {
            return labels.text("desk.calendar.everyDay");
        }
        String from = labels.of("desk.calendar.day", first.name());
        if (first == last) {
            return from;
        }
        String to = labels.of("desk.calendar.day", last.name());
        return labels.text(last == first.plus(1) ? "desk.calendar.twoDays" : "desk.calendar.manyDays", from, to);
    }

    /** The rules of one version in a sentence, for the list of changes. */
    String sentence(Version version) {
        return labels.text(
                "desk.calendar.changed.hours",
                DeskTimes.day(version.validFrom()),
                hours(version),
                labels.of(version.holidays()),
                zone(version.zone().getId()));
    }

    String day(OwnDay day) {
        return labels.text(
                day.closed() ? "desk.calendar.changed.closed" : "desk.calendar.changed.open",
                DeskTimes.day(day.day()),
                day.name());
    }

    /** A zone by its place in Brazil; another by its id. */
    String zone(String id) {
        return ZONES.contains(id) ? labels.of("desk.zone", id) : id;
    }

    List<Choice> zones() {
        return ZONES.stream().map(zone -> new Choice(zone, zone(zone))).toList();
    }

    String region(@Nullable String region) {
        return region == null ? labels.text("desk.calendar.nowhere") : labels.of("desk.region", region);
    }

    List<Choice> regions() {
        return brazil.regions().stream()
                .map(region -> new Choice(region, region(region)))
                .toList();
    }

    boolean isRegion(String region) {
        return brazil.regions().contains(region);
    }

    List<Choice> holidays() {
        return Arrays.stream(PublicHolidays.values())
                .map(which -> new Choice(which.name(), labels.of(which)))
                .toList();
    }

    /** What a change would do, in a sentence and some examples. */
    PreviewText preview(Preview preview) {
        String sentence = preview.moved() == 0
                ? labels.text("desk.calendar.preview.none")
                : labels.text(
                        preview.moved() == 1 ? "desk.calendar.preview.one" : "desk.calendar.preview.many",
                        preview.moved());
        String whole = preview.partial() ? sentence + " " + labels.text("desk.calendar.preview.partial") : sentence;
        return new PreviewText(whole, preview.first().stream().map(this::line).toList());
    }

    private PreviewText.Line line(DeadlineShift shift) {
        return new PreviewText.Line(
                shift.number(), shift.company(), labels.of(shift.kind()), text(shift.before()), text(shift.after()));
    }

    private String text(@Nullable Instant instant) {
        return instant == null ? labels.text("desk.calendar.noDeadline") : times.text(instant);
    }

    String list(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }

    /** What a change would do; {@code lines} are some of the deadlines. */
    record PreviewText(String sentence, List<Line> lines) {

        /** One deadline, before and after. */
        record Line(String number, String company, String clock, String before, String after) {}
    }
}
