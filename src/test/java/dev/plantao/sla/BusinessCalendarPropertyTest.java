package dev.plantao.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws that hold on every calendar (F14). */
@Domain(RandomTimes.class)
@Domain(DomainContext.Global.class)
class BusinessCalendarPropertyTest {

    @Property(tries = 300)
    void aDeadlineIsAsFarAwayAsPromised(
            @ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration business) {
        Instant due = calendar.plus(from, business);

        assertThat(calendar.between(from, due)).isEqualTo(business);
    }

    @Property(tries = 300)
    void noEarlierInstantWouldDo(@ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration business) {
        Instant due = calendar.plus(from, business.plusNanos(1));

        assertThat(calendar.isOpen(due.minusNanos(1))).isTrue();
        assertThat(calendar.between(from, due.minusNanos(1))).isEqualTo(business);
    }

    @Property(tries = 300)
    void durationsAddUp(
            @ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration x, @ForAll Duration y) {
        assertThat(calendar.plus(calendar.plus(from, x), y)).isEqualTo(calendar.plus(from, x.plus(y)));
    }

    @Property(tries = 300)
    void intervalsAddUp(
            @ForAll BusinessCalendar calendar, @ForAll Instant a, @ForAll Duration first, @ForAll Duration second) {
        Instant b = a.plus(first);
        Instant c = b.plus(second);

        assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
        assertThat(calendar.between(a, b)).isLessThanOrEqualTo(first);
    }

    @Property(tries = 300)
    void nothingCountsBeforeTheNextOpening(@ForAll BusinessCalendar calendar, @ForAll Instant at) {
        Instant opening = calendar.nextOpening(at);

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.isOpen(at)).isEqualTo(opening.equals(at));
        assertThat(calendar.between(at, opening)).isZero();
    }

    @Property(tries = 300)
    void itAgreesWithCountingMinutes(
            @ForAll BusinessCalendar calendar, @ForAll Instant around, @ForAll @IntRange(max = 3 * 1440) int minutes) {
        Instant from = around.truncatedTo(ChronoUnit.MINUTES);
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
            counted += isOpenByHand(calendar, from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }

        assertThat(calendar.between(from, from.plus(Duration.ofMinutes(minutes))))
                .isEqualTo(Duration.ofMinutes(counted));
    }

    @Property(tries = 300)
    void whatHasPassedKeepsTheRulesOfItsDay(
            @ForAll BusinessCalendar before,
            @ForAll BusinessCalendar after,
            @ForAll Instant from,
            @ForAll Duration until,
            @ForAll Duration rest) {
        Instant change = from.plus(until);
        Instant end = change.plus(rest);
        BusinessCalendar changed = before.then(change, after);

        assertThat(changed.between(from, end))
                .isEqualTo(before.between(from, change).plus(after.between(change, end)));
    }

    @Property(tries = 300)
    void thereAndBackIsNoChange(
            @ForAll BusinessCalendar calendar,
            @ForAll BusinessCalendar other,
            @ForAll Instant at,
            @ForAll Instant from) {
        BusinessCalendar back = calendar.then(at, other).then(at, calendar);

        assertThat(back.plus(from, Duration.ofHours(30))).isEqualTo(calendar.plus(from, Duration.ofHours(30)));
    }

    /** 2016 to 2026: summer time until 2019, three leap days, and hours that change four times. */
    @Property(tries = 4)
    void tenYearsAgreeWithCountingEveryFiveMinutes(@ForAll Random random) {
        Instant from = Instant.parse("2016-01-01T03:00:00Z");
        Instant end = Instant.parse("2026-01-01T03:00:00Z");
        BusinessCalendar calendar = inFiveMinutes(random);
        for (int change = 0; change < 4; change++) {
            calendar = calendar.then(from.plus(Duration.ofDays(random.nextInt(3650))), inFiveMinutes(random));
        }
        long counted = 0;
        for (Instant at = from; at.isBefore(end); at = at.plusSeconds(300)) {
            counted += isOpenByHand(calendar, at) ? 5 : 0;
        }

        assertThat(calendar.between(from, end)).isEqualTo(Duration.ofMinutes(counted));
    }

    private static BusinessCalendar inFiveMinutes(Random random) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalTime opens = LocalTime.MIDNIGHT.plusMinutes(5L * random.nextInt(120));
            LocalTime lunch = opens.plusMinutes(5L * (1 + random.nextInt(60)));
            week.put(
                    day,
                    List.of(
                            new OpeningHours(opens, lunch),
                            new OpeningHours(lunch.plusMinutes(60), lunch.plusMinutes(65L + 5 * random.nextInt(24)))));
        }
        int closed = random.nextInt(366);
        return new BusinessCalendar(Times.SAO_PAULO, week, day -> day.getDayOfYear() == closed);
    }

    @Property(tries = 100)
    void elapsedTimeIsPlainArithmetic(@ForAll Instant from, @ForAll Duration elapsed) {
        BusinessCalendar always = BusinessCalendar.always(Times.SAO_PAULO);

        assertThat(always.plus(from, elapsed)).isEqualTo(from.plus(elapsed));
        assertThat(always.between(from, from.plus(elapsed))).isEqualTo(elapsed);
    }

    /** What a person does: read the wall clock and look at the sign on the door. */
    private static boolean isOpenByHand(BusinessCalendar calendar, Instant minute) {
        CalendarEra era = calendar.eraAt(minute);
        LocalDate day = minute.atZone(era.zone()).toLocalDate();
        LocalTime time = minute.atZone(era.zone()).toLocalTime();
        if (era.holidays().test(day)) {
            return false;
        }
        for (OpeningHours hours : era.week().getOrDefault(day.getDayOfWeek(), List.of())) {
            int now = time.getHour() * 60 + time.getMinute();
            int opens = hours.opens().getHour() * 60 + hours.opens().getMinute();
            int closes = hours.closes().getHour() * 60 + hours.closes().getMinute();
            if (opens <= now && (now < closes || closes == 0)) {
                return true;
            }
        }
        return false;
    }
}
