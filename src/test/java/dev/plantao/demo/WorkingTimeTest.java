package dev.plantao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo's instants, whenever it is started. */
class WorkingTimeTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 25));

    private final BusinessCalendar calendar = new BusinessCalendar(
            SAO_PAULO,
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.getValue() <= 5)
                    .collect(Collectors.toMap(
                            day -> day, day -> List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0))))),
            HOLIDAYS::contains);
    private final WorkingTime working = new WorkingTime(calendar);

    /** Every 97 minutes of five weeks with two holidays: nights, weekends, first and last minutes of days. */
    static Stream<Instant> starts() {
        Instant first = at("2026-11-16T00:00:13");
        return Stream.iterate(first, start -> start.plus(Duration.ofMinutes(97)))
                .limit(5 * 7 * 24 * 60 / 97);
    }

    @ParameterizedTest
    @MethodSource("starts")
    @DisplayName("AGE-17: so much working time ago is always a business hour, to the minute")
    void whatHappenedSoLongAgoHappenedAtWork(Instant start) {
        for (int minutes : new int[] {1, 25, 120, 600, 1234, 2760}) {
            Duration work = Duration.ofMinutes(minutes);
            Instant then = working.before(start, work);
            assertThat(calendar.isOpen(then)).isTrue();
            assertThat(calendar.between(then, start)).isBetween(work, work.plusSeconds(59));
        }
    }

    @Test
    void aWeekendIsSkipped() {
        assertThat(working.before(at("2026-11-16T08:10:00"), Duration.ofMinutes(25)))
                .isEqualTo(at("2026-11-13T17:45:00"));
        assertThat(working.before(at("2026-11-22T03:00:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-11-19T17:00:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SAO_PAULO).toInstant();
    }
}
