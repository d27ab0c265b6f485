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

/** The rows of V5 and V24, and what the law adds to them. */
class CalendarsTest {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final BrazilianHolidays brazil = new BrazilianHolidays();
    private final CalendarRows rows = new CalendarRows(jdbc);
    private final Calendars calendars = new Calendars(rows, brazil);

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V5__calendar.sql"),
                        new ClassPathResource("db/migration/V24__calendars.sql"))
                .execute(database);
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    @DisplayName("G-02: Monday to Friday, 08:00-18:00, São Paulo")
    void theDefaultCalendarIsOfficeHours() {
        BusinessCalendar business = calendars.of(Calendars.DEFAULT);

        assertThat(business.eras().get(0).zone()).isEqualTo(SAO_PAULO);
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
    @DisplayName("G-02: hours change from a day on; the days before keep theirs")
    void hoursHoldFromADayOn() {
        calendar("shop");
        hours("shop", 1, "08:00", "18:00");
        version("shop", "2026-03-16", "NATIONAL");
        hours("shop", "2026-03-16", 1, "08:00", "12:00");
        hours("shop", "2026-03-16", 1, "13:00", "15:00");
        BusinessCalendar shop = calendars.of("shop");

        assertThat(shop.between(at("2026-03-02T00:00"), at("2026-03-16T00:00"))).isEqualTo(Duration.ofHours(20));
        assertThat(shop.between(at("2026-03-16T00:00"), at("2026-03-23T00:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(shop.plus(at("2026-03-09T17:00"), Duration.ofHours(6))).isEqualTo(at("2026-03-16T14:00"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("G-02: holidays of the state and of the city close a calendar that says so, for companies from there")
    @CsvSource({
        "2026-07-09, , true",
        "2026-07-09, SP, false",
        "2026-01-25, SP, true",
        "2028-01-25, SP.csp, false",
        "2026-07-09, SP.csp, false",
        "2026-04-23, RJ, false",
        "2026-04-23, SP, true",
        "2026-01-20, RJ.crj, false",
        "2026-07-02, BA, true",
        "2026-11-20, BA, false",
    })
    void aRegionHasHolidaysOfItsOwn(LocalDate day, String region, boolean workday) {
        calendar("local");
        for (int weekday = 1; weekday <= 7; weekday++) {
            hours("local", weekday, "08:00", "18:00");
        }
        jdbc.sql("update calendar_version set holidays = 'LOCAL' where calendar_code = 'local'")
                .update();

        assertThat(calendars.of(Calendars.key("local", region)).isOpen(at(day + "T10:00")))
                .isEqualTo(workday);
    }

    @Test
    void aCalendarMayKnowNoHoliday() {
        BusinessCalendar onCall = calendars.of("24x7");

        assertThat(onCall.between(at("2026-12-25T00:00"), at("2026-12-26T00:00")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    @DisplayName("b.5: a clock whose calendar was changed keeps what it counted by the one before")
    void anotherCalendarCountsFromItsInstantOn() {
        CalendarHistory moved = new CalendarHistory("business").then(at("2026-11-23T12:00"), "24x7");
        BusinessCalendar calendar = calendars.of(moved.text());

        assertThat(moved.text()).isEqualTo("business 2026-11-23T15:00:00Z 24x7");
        assertThat(moved.current()).isEqualTo("24x7");
        assertThat(calendar.between(at("2026-11-22T09:00"), at("2026-11-23T12:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.plus(at("2026-11-23T11:00"), Duration.ofHours(12))).isEqualTo(at("2026-11-23T23:00"));
    }

    @Test
    void thereAndBackAtTheSameInstantIsNoChange() {
        CalendarHistory business = new CalendarHistory("business");

        assertThat(business.then(at("2026-11-23T12:00"), "24x7").then(at("2026-11-23T12:00"), "business"))
                .isEqualTo(business);
        assertThat(business.then(at("2026-11-23T12:00"), "business")).isEqualTo(business);
    }

    @Test
    void everyRegionHasAYearOfHolidays() {
        assertThat(brazil.regions())
                .contains("SP", "SP.csp", "BA", "RS.sm", "PB.jpa")
                .hasSize(36);
        assertThat(brazil.regions()).allSatisfy(region -> assertThat(brazil.of(2027, region))
                .hasSizeGreaterThanOrEqualTo(brazil.of(2027, null).size()));
        assertThat(brazil.of(2026, "SP"))
                .containsEntry(LocalDate.parse("2026-11-20"), "Dia Nacional de Zumbi e da Consciência Negra");
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
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('business', 6, time '12:00:00', time '12:00:00', date '1970-01-01')",
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('business', 6, time '12:00:00', time '08:00:00', date '1970-01-01')",
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('business', 0, time '08:00:00', time '12:00:00', date '1970-01-01')",
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('business', 8, time '08:00:00', time '12:00:00', date '1970-01-01')",
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('business', 6, null, time '12:00:00', date '1970-01-01')",
                "insert into opening_hours (calendar_code, weekday, opens, closes, valid_from) values ('nobody', 6, time '08:00:00', time '12:00:00', date '1970-01-01')",
                "insert into business_calendar (code, name) values ('business', 'Outro')",
                "insert into calendar_holiday (calendar_code, holiday_date, name, kind) values ('business', date '2026-12-24', 'Véspera', 'HALF')",
                "insert into calendar_holiday (calendar_code, holiday_date, name, kind) values ('nobody', date '2026-12-24', 'Véspera', 'ADDED')",
            })
    void theDatabaseRefusesRowsThatMakeNoCalendar(String insert) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(insert).update());
    }

    private boolean isWorkday(LocalDate day) {
        return calendars.of(Calendars.DEFAULT).isOpen(at(day + "T10:00"));
    }

    private void calendar(String code) {
        jdbc.sql("insert into business_calendar (code, name) values (?, ?)")
                .params(code, code)
                .update();
        version(code, "1970-01-01", "NATIONAL");
    }

    private void version(String code, String from, String holidays) {
        jdbc.sql("insert into calendar_version (calendar_code, valid_from, zone, holidays)"
                        + " values (?, ?, 'America/Sao_Paulo', ?)")
                .params(code, LocalDate.parse(from), holidays)
                .update();
    }

    private void hours(String code, int weekday, String opens, String closes) {
        hours(code, "1970-01-01", weekday, opens, closes);
    }

    private void hours(String code, String from, int weekday, String opens, String closes) {
        jdbc.sql("insert into opening_hours (calendar_code, valid_from, weekday, opens, closes) values (?, ?, ?, ?, ?)")
                .params(code, LocalDate.parse(from), weekday, LocalTime.parse(opens), LocalTime.parse(closes))
                .update();
    }

    private void holiday(String day, String name, String kind) {
        jdbc.sql("insert into calendar_holiday (calendar_code, holiday_date, name, kind) values ('business', ?, ?, ?)")
                .params(LocalDate.parse(day), name, kind)
                .update();
    }
}
