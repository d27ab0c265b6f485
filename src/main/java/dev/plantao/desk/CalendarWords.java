package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.occurrence.DeadlineShift;
import dev.plantao.process.CalendarDesk.Preview;
import dev.plantao.sla.BrazilianHolidays;
import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import dev.plantao.sla.PublicHolidays;
import dev.plantao.statement.WeekWords;
import java.time.Instant;
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

    private final Labels labels;
    private final DeskTimes times;
    private final BrazilianHolidays brazil;
    private final WeekWords week;

    CalendarWords(Labels labels, DeskTimes times, BrazilianHolidays brazil, WeekWords week) {
        this.labels = labels;
        this.times = times;
        this.brazil = brazil;
        this.week = week;
    }

    String hours(Version version) {
        return week.of(version.week());
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
        return preview(preview, true);
    }

    /** The same; {@code linked} for a reader who may open the occurrences. */
    PreviewText preview(Preview preview, boolean linked) {
        String sentence = preview.moved() == 0
                ? labels.text("desk.calendar.preview.none")
                : labels.text(
                        preview.moved() == 1 ? "desk.calendar.preview.one" : "desk.calendar.preview.many",
                        preview.moved());
        String whole = preview.partial() ? sentence + " " + labels.text("desk.calendar.preview.partial") : sentence;
        return new PreviewText(whole, preview.first().stream().map(this::line).toList(), linked);
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

    /** What a change would do; {@code lines} are some of the deadlines, {@code linked} to their occurrences. */
    record PreviewText(String sentence, List<Line> lines, boolean linked) {

        /** One deadline, before and after. */
        record Line(String number, String company, String clock, String before, String after) {}
    }
}
