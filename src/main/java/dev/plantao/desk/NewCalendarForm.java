package dev.plantao.desk;

import dev.plantao.occurrence.Refusals;
import dev.plantao.page.Typed;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.Calendars;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new calendar as typed.
 *
 * @param like the code of the calendar whose hours it begins with
 */
record NewCalendarForm(@Nullable String name, @Nullable String code, @Nullable String like) {

    private static final Set<String> RESERVED = Set.of("novo", "empresas", Calendars.ELAPSED);

    /** @param known the calendars there are */
    Refusals check(List<CalendarRules> known) {
        String typed = Typed.text(code);
        return new Refusals()
                .blank(name, "name", "Dê um nome ao calendário.")
                .longer(name, 100, "name")
                .when(
                        !typed.matches("[a-z0-9][a-z0-9-]{0,29}"),
                        "code",
                        "Use de 1 a 30 letras minúsculas sem acento, números e hífens, como plantao-sabado.")
                .when(RESERVED.contains(typed), "code", "Este código é reservado. Escolha outro.")
                .when(
                        known.stream().anyMatch(rules -> rules.code().equals(typed)),
                        "code",
                        "Já existe um calendário com este código. Escolha outro.")
                .when(
                        known.stream().noneMatch(rules -> rules.code().equals(like)),
                        "like",
                        "Escolha de qual calendário copiar o horário.");
    }
}
