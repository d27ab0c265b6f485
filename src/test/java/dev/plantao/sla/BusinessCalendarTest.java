package dev.plantao.sla;

import static dev.plantao.sla.Times.BUSINESS;
import static dev.plantao.sla.Times.SAO_PAULO;
import static dev.plantao.sla.Times.at;
import static dev.plantao.sla.Times.everyDay;
import static dev.plantao.sla.Times.hours;
import static dev.plantao.sla.Times.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @DisplayName("G-02: Monday to Friday, 08:00-18:00")
    @CsvSource({
        "2026-11-23T08:00, PT10H, 2026-11-23T18:00", // falls exactly at closing: stays there
        "2026-11-23T08:00, PT10H0.001S, 2026-11-24T08:00:00.001",
        "2026-11-23T17:00, PT1H, 2026-11-23T18:00",
        "2026-11-23T18:00, PT1H, 2026-11-24T09:00", // starts at closing
        "2026-11-23T23:30, PT1H, 2026-11-24T09:00", // starts at night
        "2026-11-24T03:00, PT1H, 2026-11-24T09:00", // starts before dawn
        "2026-11-21T12:00, PT1H, 2026-11-23T09:00", // starts on a Saturday
        "2026-11-20T12:00, PT1H, 2026-11-23T09:00", // starts on a holiday
        "2026-11-27T17:59:59.999, PT0.001S, 2026-11-27T18:00",
        "2026-11-27T17:59:59.999, PT0.002S, 2026-11-30T08:00:00.001",
        "2026-12-31T17:00, PT2H, 2027-01-01T09:00", // a year has no edge of its own
        "2028-02-28T17:00, PT2H, 2028-02-29T09:00",
        "2028-02-29T17:00, PT2H, 2028-03-01T09:00",
        "2026-11-21T12:00, PT0S, 2026-11-21T12:00", // nothing to wait for
        "2026-11-23T09:00, PT50H, 2026-11-30T09:00",
    })
    void aDeadlineIsTheEarliestInstantByWhichTheTimeWasWorked(String from, Duration business, String due) {
        assertThat(BUSINESS.plus(at(from), business)).isEqualTo(at(due));
    }

    @Test
    void aLunchBreakDoesNotCount() {
        BusinessCalendar withLunch = weekdays(Set.of(), "13:00-18:00", "08:00-12:00");

        assertThat(withLunch.plus(at("2026-11-23T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(withLunch.plus(at("2026-11-23T11:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T12:00"));
        assertThat(withLunch.between(at("2026-11-23T00:00"), at("2026-11-24T00:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void hoursThatTouchAreOneStretch() {
        BusinessCalendar night = everyDay("22:00-00:00", "00:00-06:00");

        assertThat(night.plus(at("2026-11-23T23:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-24T02:00"));
        assertThat(night.isOpen(at("2026-11-24T00:00"))).isTrue();
        assertThat(night.isOpen(at("2026-11-24T06:00"))).isFalse();
    }

    @Test
    void openIsFromOpeningUpToClosing() {
        assertThat(BUSINESS.isOpen(at("2026-11-23T07:59:59.999"))).isFalse();
        assertThat(BUSINESS.isOpen(at("2026-11-23T08:00"))).isTrue();
        assertThat(BUSINESS.isOpen(at("2026-11-23T17:59:59.999"))).isTrue();
        assertThat(BUSINESS.isOpen(at("2026-11-23T18:00"))).isFalse();
        assertThat(BUSINESS.isOpen(at("2026-11-20T10:00"))).isFalse();
        assertThat(BUSINESS.isOpen(at("2026-11-22T10:00"))).isFalse();
    }

    @Test
    void theNextOpeningIsNowWhenOpen() {
        assertThat(BUSINESS.nextOpening(at("2026-11-23T10:30"))).isEqualTo(at("2026-11-23T10:30"));
        assertThat(BUSINESS.nextOpening(at("2026-11-19T18:00"))).isEqualTo(at("2026-11-23T08:00"));
    }

    @Test
    @DisplayName("F12: looking backwards counts nothing")
    void noTimePassesBackwards() {
        assertThat(BUSINESS.between(at("2026-11-24T10:00"), at("2026-11-23T10:00")))
                .isZero();
        assertThat(BUSINESS.between(at("2026-11-24T10:00"), at("2026-11-24T10:00")))
                .isZero();
    }

    @Test
    @DisplayName("F14: on 2018-11-04 São Paulo had no hour from 00:00 to 01:00")
    void aSkippedHourDoesNotCount() {
        BusinessCalendar early = everyDay("00:30-04:00");
        Instant midnight = Instant.parse("2018-11-04T03:00:00Z");

        assertThat(early.nextOpening(midnight)).isEqualTo(midnight).isEqualTo(at("2018-11-04T01:00"));
        assertThat(early.between(midnight, at("2018-11-05T00:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(early.plus(at("2018-11-03T03:30"), Duration.ofHours(1))).isEqualTo(at("2018-11-04T01:30"));
    }

    @Test
    @DisplayName("F14: on 2019-02-16 São Paulo had the hour from 23:00 to 24:00 twice")
    void aRepeatedHourCountsTwice() {
        BusinessCalendar late = everyDay("22:00-23:30");
        Instant tenPm = Instant.parse("2019-02-17T00:00:00Z");

        assertThat(late.between(tenPm, at("2019-02-17T12:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(late.isOpen(Instant.parse("2019-02-17T01:45:00Z"))).isFalse();
        assertThat(late.isOpen(Instant.parse("2019-02-17T02:15:00Z"))).isTrue();
        assertThat(late.plus(tenPm, Duration.ofMinutes(105))).isEqualTo(Instant.parse("2019-02-17T02:15:00Z"));
    }

    @Test
    @DisplayName("F14: a day is not 24 hours")
    void workingHoursKeepTheirPlaceOnTheWallWhenTheOffsetChanges() {
        assertThat(BUSINESS.plus(at("2018-11-02T17:00"), Duration.ofHours(2))).isEqualTo(at("2018-11-05T09:00"));
        assertThat(BUSINESS.plus(at("2019-02-15T17:00"), Duration.ofHours(2))).isEqualTo(at("2019-02-18T09:00"));
        assertThat(Duration.between(at("2018-11-03T12:00"), at("2018-11-04T12:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void elapsedTimeIsTheTimeOfTheWorld() {
        BusinessCalendar elapsed = BusinessCalendar.always(SAO_PAULO);
        Instant saturday = at("2018-11-03T12:34:56.789");

        assertThat(elapsed.plus(saturday, Duration.ofDays(10))).isEqualTo(saturday.plus(Duration.ofDays(10)));
        assertThat(elapsed.between(saturday, saturday.plusNanos(1))).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void aCalendarMayOpenOnOneDayOnly() {
        BusinessCalendar sundays = open(DayOfWeek.SUNDAY, hours("09:00-10:00"));

        assertThat(sundays.plus(at("2026-11-23T09:00"), Duration.ofHours(3))).isEqualTo(at("2026-12-13T10:00"));
    }

    @Test
    void theHoursGivenCannotBeChangedLater() {
        List<OpeningHours> hours = new ArrayList<>(List.of(hours("08:00-18:00")));
        BusinessCalendar calendar = new BusinessCalendar(SAO_PAULO, Map.of(DayOfWeek.MONDAY, hours), day -> false);
        hours.clear();

        assertThat(calendar.isOpen(at("2026-11-23T08:00"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:00-08:00", "18:00-08:00", "23:59-00:01"})
    void hoursThatCloseBeforeTheyOpenAreRefused(String fromTo) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(fromTo))
                .withMessageStartingWith("O expediente precisa fechar depois de abrir");
    }

    @ParameterizedTest
    @CsvSource({"08:00-12:00, 11:59-18:00", "11:00-18:00, 08:00-12:00", "08:00-00:00, 09:00-10:00"})
    void hoursThatOverlapAreRefused(String one, String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(DayOfWeek.TUESDAY, hours(one), hours(other)))
                .withMessageStartingWith("Dois expedientes do mesmo dia se sobrepõem (dia da semana 2)");
    }

    @Test
    void aCalendarThatNeverOpensIsRefused() {
        String never = "O calendário não tem nenhuma hora aberta no período de um ano.";
        BusinessCalendar allHolidays =
                new BusinessCalendar(SAO_PAULO, BUSINESS.eras().get(0).week(), day -> true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(SAO_PAULO, Map.of(), day -> false))
                .withMessage(never);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(SAO_PAULO, Map.of(DayOfWeek.MONDAY, List.of()), day -> false))
                .withMessage(never);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allHolidays.plus(at("2026-11-23T09:00"), Duration.ofMillis(1)))
                .withMessage(never);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allHolidays.nextOpening(at("2026-11-23T09:00")))
                .withMessage(never);
        assertThat(allHolidays.between(at("2026-01-01T00:00"), at("2028-01-01T00:00")))
                .isZero();
    }

    @Test
    void aNegativeDurationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUSINESS.plus(at("2026-11-23T09:00"), Duration.ofMillis(-1)))
                .withMessageStartingWith("Um prazo não pode ser negativo");
    }

    @Test
    void moreThanACenturyIsRefused() {
        Instant now = at("2026-11-23T09:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUSINESS.plus(now, Duration.ofDays(20_000)))
                .withMessageStartingWith("O intervalo passa de cem anos");
        assertThatIllegalArgumentException().isThrownBy(() -> BUSINESS.between(now, Instant.MAX));
    }

    @Test
    void anotherZoneHasItsOwnHours() {
        BusinessCalendar manaus = new BusinessCalendar(
                ZoneId.of("America/Manaus"), BUSINESS.eras().get(0).week(), day -> false);

        assertThat(manaus.nextOpening(at("2026-11-23T08:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(manaus.eras().get(0).week()).containsKey(DayOfWeek.MONDAY).doesNotContainKey(DayOfWeek.SUNDAY);
        assertThat(LocalDate.ofInstant(manaus.nextOpening(at("2026-11-21T00:00")), SAO_PAULO))
                .isEqualTo(LocalDate.parse("2026-11-23"));
    }

    private static BusinessCalendar open(DayOfWeek day, OpeningHours... hours) {
        return new BusinessCalendar(SAO_PAULO, Map.of(day, List.of(hours)), date -> false);
    }
}
