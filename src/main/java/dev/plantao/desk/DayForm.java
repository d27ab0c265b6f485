package dev.plantao.desk;

import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Typed;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.OwnDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar's own, as typed.
 *
 * @param revision of the calendar its author has read
 * @param dayKind {@code CLOSED}, or {@code OPEN} for work on a holiday
 * @param action the button that was pressed: {@code PREVIEW}, {@code SAVE} or {@code REMOVE}
 */
record DayForm(
        @Nullable String revision,
        @Nullable String day,
        @Nullable String dayName,
        @Nullable String dayKind,
        @Nullable String action) {

    static DayForm empty(CalendarRules rules) {
        return new DayForm(String.valueOf(rules.revision()), null, null, "CLOSED", null);
    }

    /**
     * The rules with what was typed.
     *
     * @param counted the last day that can no longer change
     * @throws RuleViolation naming every field that is wrong
     */
    CalendarRules change(CalendarRules rules, LocalDate counted) {
        LocalDate which = Typed.day(day).orElse(null);
        boolean removes = isRemoval();
        new Refusals()
                .when(which == null, "day", "Informe o dia, como 24/12/2026.")
                .when(
                        which != null && !which.isAfter(counted),
                        "day",
                        "O tempo até " + DeskTimes.day(counted) + " já foi contado e não muda. Escolha um dia depois.")
                .when(
                        which != null && which.isAfter(counted.plusYears(10)),
                        "day",
                        "Escolha um dia dos próximos dez anos.")
                .when(
                        !removes && Typed.isBlank(dayName),
                        "dayName",
                        "Diga o que é nesse dia, como Ponte de Corpus Christi.")
                .longer(dayName, 100, "dayName")
                .when(
                        !removes && !"CLOSED".equals(dayKind) && !"OPEN".equals(dayKind),
                        "dayKind",
                        "Escolha se fecha ou se trabalha.")
                .done();
        if (which == null) {
            throw new IllegalStateException("refused above");
        }
        CalendarRules read = asRead(rules, revision);
        return removes
                ? read.without(which)
                : read.with(new OwnDay(which, Typed.text(dayName), "CLOSED".equals(dayKind)));
    }

    boolean isRemoval() {
        return "REMOVE".equals(action);
    }

    boolean isPreview() {
        return "PREVIEW".equals(action);
    }

    static CalendarRules asRead(CalendarRules rules, @Nullable String revision) {
        Long read = Typed.id(revision);
        int known = read == null || read > Integer.MAX_VALUE ? -1 : read.intValue();
        return new CalendarRules(rules.code(), rules.name(), known, rules.versions(), rules.days());
    }
}
