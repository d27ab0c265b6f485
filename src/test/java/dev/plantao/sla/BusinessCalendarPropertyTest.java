package dev.plantao.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @Property(tries = 100)
    void elapsedTimeIsPlainArithmetic(@ForAll Instant from, @ForAll Duration elapsed) {
        BusinessCalendar always = BusinessCalendar.always(Times.SAO_PAULO);

        assertThat(always.plus(from, elapsed)).isEqualTo(from.plus(elapsed));
        assertThat(always.between(from, from.plus(elapsed))).isEqualTo(elapsed);
    }

    /** What a person does: read the wall clock and look at the sign on the door. */
    private static boolean isOpenByHand(BusinessCalendar calendar, Instant minute) {
        LocalDate day = minute.atZone(calendar.zone()).toLocalDate();
        LocalTime time = minute.atZone(calendar.zone()).toLocalTime();
        if (calendar.holidays().test(day)) {
            return false;
        }
        for (OpeningHours hours : calendar.week().getOrDefault(day.getDayOfWeek(), List.of())) {
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
