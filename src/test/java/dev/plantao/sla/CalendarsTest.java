package dev.plantao.sla;

import static dev.plantao.sla.Times.SAO_PAULO;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The rows of V5 and what the law adds to them. */
class CalendarsTest {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Calendars calendars = new Calendars(jdbc);

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V5__calendar.sql")).execute(database);
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    @DisplayName("G-02: Monday to Friday, 08:00-18:00, São Paulo")
    void theDefaultCalendarIsOfficeHours() {
        BusinessCalendar business = calendars.of(Calendars.DEFAULT);

        assertThat(business.zone()).isEqualTo(SAO_PAULO);
        assertThat(business.between(at("2026-03-09T00:00"), at("2026-03-16T00:00")))
                .isEqualTo(Duration.ofHours(50));
        assertThat(business.isOpen(at("2026-03-09T08:00"))).isTrue();
        assertThat(business.isOpen(at("2026-03-13T17:59"))).isTrue();
        assertThat(business.isOpen(at("2026-03-14T10:00"))).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("F14: the national holidays are closed, every year, movable or not")
    @CsvSource({
        "2026-01-01, Confraternização",
        "2026-04-03, Paixão de Cristo",
        "2027-03-26, Paixão de Cristo",
        "2026-04-21, Tiradentes",
        "2026-05-01, Trabalho",
        "2026-09-07, Independência",
        "2026-10-12, Aparecida",
        "2026-11-02, Finados",
        "2027-11-15, República",
        "2024-11-20, Consciência Negra",
        "2026-11-20, Consciência Negra",
        "2026-12-25, Natal",
    })
    void nationalHolidaysAreClosed(LocalDate day, String name) {
        assertThat(isWorkday(day)).as(name).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("F14: optional days and ordinary ones are open")
    @CsvSource({
        "2026-02-16, Carnaval",
        "2026-02-17, Carnaval",
        "2026-02-18, Cinzas",
        "2026-06-04, Corpus Christi",
        "2023-11-20, Consciência Negra antes da lei",
        "2026-12-24, véspera",
        "2026-12-31, véspera",
        "2028-02-29, bissexto",
        "2026-07-09, feriado só de São Paulo",
    })
    void optionalDaysAreOpen(LocalDate day, String name) {
        assertThat(isWorkday(day)).as(name).isTrue();
    }

    @Test
    void aCompanyAddsAndTakesAwayDays() {
        holiday("2026-02-17", "Carnaval", "ADDED");
        holiday("2026-11-20", "Plantão especial", "REMOVED");

        assertThat(isWorkday(LocalDate.parse("2026-02-17"))).isFalse();
        assertThat(isWorkday(LocalDate.parse("2027-02-09"))).isTrue();
        assertThat(isWorkday(LocalDate.parse("2026-11-20"))).isTrue();
    }

    @Test
    void changedRowsCountAfterARefresh() {
        BusinessCalendar before = calendars.of(Calendars.DEFAULT);
        holiday("2026-02-17", "Carnaval", "ADDED");

        assertThat(calendars.of(Calendars.DEFAULT)).isSameAs(before);
        calendars.refresh();
        assertThat(isWorkday(LocalDate.parse("2026-02-17"))).isFalse();
    }

    @Test
    void aDayMayHaveSeveralHoursAndEndAtMidnight() {
        calendar("night");
        hours("night", 1, "08:00", "12:00");
        hours("night", 1, "22:00", "00:00");
        hours("night", 2, "00:00", "06:00");

        assertThat(calendars.of("night").plus(at("2026-03-09T11:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-03-10T01:00"));
    }

    @Test
    void anUnknownCalendarIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.of("lunar"))
                .withMessage("Não existe o calendário \"lunar\".");
    }

    @Test
    void aCalendarWithoutHoursIsRefusedUntilItHasSome() {
        calendar("empty");
        assertThatIllegalArgumentException().isThrownBy(() -> calendars.of("empty"));

        hours("empty", 1, "08:00", "12:00");
        assertThat(calendars.of("empty").isOpen(at("2026-03-09T08:00"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into opening_hours values ('business', 6, time '12:00:00', time '12:00:00')",
                "insert into opening_hours values ('business', 6, time '12:00:00', time '08:00:00')",
                "insert into opening_hours values ('business', 0, time '08:00:00', time '12:00:00')",
                "insert into opening_hours values ('business', 8, time '08:00:00', time '12:00:00')",
                "insert into opening_hours values ('business', 6, null, time '12:00:00')",
                "insert into opening_hours values ('nobody', 6, time '08:00:00', time '12:00:00')",
                "insert into business_calendar values ('business', 'Outro', 'America/Manaus')",
                "insert into calendar_holiday values ('business', date '2026-12-24', 'Véspera', 'HALF')",
                "insert into calendar_holiday values ('nobody', date '2026-12-24', 'Véspera', 'ADDED')",
            })
    void theDatabaseRefusesRowsThatMakeNoCalendar(String insert) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(insert).update());
    }

    private boolean isWorkday(LocalDate day) {
        return calendars.of(Calendars.DEFAULT).isOpen(at(day + "T10:00"));
    }

    private void calendar(String code) {
        jdbc.sql("insert into business_calendar (code, name, zone) values (?, ?, 'America/Sao_Paulo')")
                .params(code, code)
                .update();
    }

    private void hours(String code, int weekday, String opens, String closes) {
        jdbc.sql("insert into opening_hours (calendar_code, weekday, opens, closes) values (?, ?, ?, ?)")
                .params(code, weekday, LocalTime.parse(opens), LocalTime.parse(closes))
                .update();
    }

    private void holiday(String day, String name, String kind) {
        jdbc.sql("insert into calendar_holiday (calendar_code, holiday_date, name, kind) values ('business', ?, ?, ?)")
                .params(LocalDate.parse(day), name, kind)
                .update();
    }
}
