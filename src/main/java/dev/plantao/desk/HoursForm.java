package dev.plantao.desk;

import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Typed;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.Version;
import dev.plantao.sla.OpeningHours;
import dev.plantao.sla.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a calendar from a day on, as typed.
 *
 * @param revision of the calendar its author has read
 * @param action the button that was pressed: {@code PREVIEW}, {@code SAVE} or {@code WITHDRAW}
 */
record HoursForm(
        @Nullable String revision,
        @Nullable String validFrom,
        @Nullable String zone,
        @Nullable String holidays,
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday,
        @Nullable String sunday,
        @Nullable String action) {

    /** What to change: the hours of the last version, from {@code from} on. */
    static HoursForm of(CalendarRules rules, LocalDate from) {
        Version last = rules.versions().get(rules.versions().size() - 1);
        return new HoursForm(
                String.valueOf(rules.revision()),
                from.toString(),
                last.zone().getId(),
                last.holidays().name(),
                hours(last, DayOfWeek.MONDAY),
                hours(last, DayOfWeek.TUESDAY),
                hours(last, DayOfWeek.WEDNESDAY),
                hours(last, DayOfWeek.THURSDAY),
                hours(last, DayOfWeek.FRIDAY),
                hours(last, DayOfWeek.SATURDAY),
                hours(last, DayOfWeek.SUNDAY),
                null);
    }

    private static String hours(Version version, DayOfWeek day) {
        return HoursText.of(version.week().getOrDefault(day, List.of()));
    }

    /**
     * What was typed.
     *
     * @param counted the last day that can no longer change
     * @param zones the zones on offer
     * @throws RuleViolation naming every field that is wrong
     */
    Version read(LocalDate counted, List<String> zones) {
        Refusals refusals = new Refusals();
        LocalDate from = Typed.day(validFrom).orElse(null);
        PublicHolidays which = Typed.constant(PublicHolidays.class, holidays);
        refusals.when(from == null, "validFrom", "Informe a partir de que dia vale, como 01/12/2026.")
                .when(
                        from != null && !from.isAfter(counted),
                        "validFrom",
                        "O tempo até " + DeskTimes.day(counted) + " já foi contado e não muda. Escolha um dia depois.")
                .when(
                        from != null && from.isAfter(counted.plusYears(10)),
                        "validFrom",
                        "Escolha um dia dos próximos dez anos.")
                .when(!zones.contains(Typed.text(zone)), "zone", "Escolha um fuso horário da lista.")
                .when(which == null, "holidays", "Escolha quais feriados fecham.");
        Map<DayOfWeek, List<OpeningHours>> week = week(refusals);
        refusals.done();
        if (from == null || which == null) {
            throw new IllegalStateException("refused above");
        }
        return new Version(from, ZoneId.of(Typed.text(zone)), which, week);
    }

    private Map<DayOfWeek, List<OpeningHours>> week(Refusals refusals) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        boolean wrong = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = day.name().toLowerCase(java.util.Locale.ROOT);
            try {
                week.put(day, HoursText.read(typed(day), field));
            } catch (RuleViolation refused) {
                refusals.when(true, field, String.valueOf(refused.getMessage()));
                wrong = true;
            }
        }
        boolean closed = week.values().stream().allMatch(List::isEmpty);
        refusals.when(
                closed && !wrong, "monday", "Abra pelo menos um dia da semana: sem hora aberta nenhum prazo vence.");
        return week;
    }

    private @Nullable String typed(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    boolean isPreview() {
        return "PREVIEW".equals(action);
    }

    /** The rules as their author has read them: an older revision is refused when it is written. */
    CalendarRules asRead(CalendarRules rules) {
        return DayForm.asRead(rules, revision);
    }
}
