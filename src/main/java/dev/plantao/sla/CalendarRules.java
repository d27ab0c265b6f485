package dev.plantao.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one calendar say (G-02). Only days to come change: what a day counted by stays as it was on that day.
 *
 * @param revision how often it was changed
 * @param versions the hours, each from a day on, in order; at least one
 * @param days the days it opens or closes on its own account, in order
 */
public record CalendarRules(String code, String name, int revision, List<Version> versions, List<OwnDay> days) {

    /** Hours, zone and holidays from the beginning of a day of that zone on. */
    public record Version(
            LocalDate validFrom, ZoneId zone, PublicHolidays holidays, Map<DayOfWeek, List<OpeningHours>> week) {

        Instant begins() {
            return validFrom.atStartOfDay(zone).toInstant();
        }
    }

    /** A day with a name that is {@code closed} although a workday, or open although a public holiday. */
    public record OwnDay(LocalDate day, String name, boolean closed) {}

    public CalendarRules {
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom))
                .toList();
        days = days.stream().sorted(Comparator.comparing(OwnDay::day)).toList();
    }

    /** The hours in force on a day. */
    public Version on(LocalDate day) {
        Version found = versions.get(0);
        for (Version version : versions) {
            if (!version.validFrom().isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /** These rules with other hours from a day on; they take the place of hours that begin on that very day. */
    public CalendarRules with(Version version) {
        var others = versions.stream().filter(known -> !known.validFrom().equals(version.validFrom()));
        return new CalendarRules(
                code, name, revision, Stream.concat(others, Stream.of(version)).toList(), days);
    }

    /** These rules without the hours that would begin on a day; the first hours of a calendar stay. */
    public CalendarRules withoutVersion(LocalDate day) {
        List<Version> left = versions.stream()
                .filter(known -> !known.validFrom().equals(day) || known == versions.get(0))
                .toList();
        return new CalendarRules(code, name, revision, left, days);
    }

    /** These rules with one more day of their own. */
    public CalendarRules with(OwnDay day) {
        return new CalendarRules(
                code,
                name,
                revision,
                versions,
                Stream.concat(others(day.day()), Stream.of(day)).toList());
    }

    /** These rules without what they say of a day. */
    public CalendarRules without(LocalDate day) {
        return new CalendarRules(code, name, revision, versions, others(day).toList());
    }

    private Stream<OwnDay> others(LocalDate day) {
        return days.stream().filter(known -> !known.day().equals(day));
    }

    /**
     * The calendar they make.
     *
     * @param region of the company whose state and city count, or null
     * @throws IllegalArgumentException when they make none, or nothing opens for a year
     */
    BusinessCalendar calendar(BrazilianHolidays brazil, @Nullable String region) {
        if (versions.isEmpty()) {
            throw BusinessCalendar.neverOpen();
        }
        Version first = versions.get(0);
        BusinessCalendar calendar = plain(first, brazil, region);
        for (Version version : versions.subList(1, versions.size())) {
            calendar = calendar.then(version.begins(), plain(version, brazil, region));
        }
        for (Version version : versions) {
            calendar.nextOpening(version.begins());
        }
        return calendar;
    }

    private BusinessCalendar plain(Version version, BrazilianHolidays brazil, @Nullable String region) {
        return new BusinessCalendar(version.zone(), version.week(), closed(version.holidays(), brazil, region));
    }

    private Predicate<LocalDate> closed(PublicHolidays which, BrazilianHolidays brazil, @Nullable String region) {
        Map<LocalDate, Boolean> own = days.stream().collect(Collectors.toMap(OwnDay::day, OwnDay::closed));
        String where = which == PublicHolidays.LOCAL ? region : null;
        return day -> own.getOrDefault(
                day,
                which != PublicHolidays.NONE && brazil.of(day.getYear(), where).containsKey(day));
    }
}
