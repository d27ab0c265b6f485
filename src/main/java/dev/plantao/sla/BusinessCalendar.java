package dev.plantao.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When work counts (G-02, F14). An instant is open when the local clock of {@code zone} reads inside the hours of that
 * weekday and the day is no holiday; so an hour that a time change skips is not counted, and one it repeats counts twice.
 *
 * <p>A deadline is the <em>earliest</em> instant by which the time has been worked: 10 h from 08:00 of an 08:00-18:00
 * day end at 18:00 of that day, not at the next opening. Time that starts outside the hours counts from the next
 * opening. Exact to the nanosecond; every question costs at most one step for each day between its two ends.
 *
 * <p>Its hours may change: each era counts by its own, so that what has passed keeps the rules of its day.
 *
 * @param eras in order of time; the first began with time itself
 */
public record BusinessCalendar(List<CalendarEra> eras) {

    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration CENTURY = Duration.ofDays(36_525);

    public BusinessCalendar {
        eras = List.copyOf(eras);
        if (eras.isEmpty() || !eras.get(0).from().equals(Instant.MIN)) {
            throw neverOpen();
        }
    }

    /**
     * One whose hours never change.
     *
     * @throws IllegalArgumentException as {@link CalendarEra}
     */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<OpeningHours>> week, Predicate<LocalDate> holidays) {
        this(List.of(new CalendarEra(Instant.MIN, zone, week, holidays)));
    }

    /** Elapsed time: open day and night, holidays too. The zone moves no deadline. */
    public static BusinessCalendar always(ZoneId zone) {
        List<OpeningHours> allDay = List.of(new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        return new BusinessCalendar(
                zone,
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> allDay)),
                day -> false);
    }

    /** This calendar up to {@code at}, and {@code next} from then on. */
    public BusinessCalendar then(Instant at, BusinessCalendar next) {
        List<CalendarEra> all = new ArrayList<>();
        eras.stream().filter(era -> era.from().isBefore(at)).forEach(all::add);
        all.add(next.eraAt(at).since(at));
        next.eras.stream().filter(era -> era.from().isAfter(at)).forEach(all::add);
        return new BusinessCalendar(all);
    }

    /**
     * The earliest instant by which {@code business} open time has passed since {@code from}; {@code from} itself when
     * there is nothing to wait for.
     *
     * @throws IllegalArgumentException when {@code business} is negative, when nothing opens for a year, or when the
     *     answer lies more than a century ahead
     */
    public Instant plus(Instant from, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException("Um prazo não pode ser negativo: %s.".formatted(business));
        }
        Instant at = from;
        Duration missing = business;
        while (!missing.isZero()) {
            Window window = nextWindow(at);
            refuseBeyondCentury(from, window.from());
            if (window.length().compareTo(missing) >= 0) {
                return window.from().plus(missing);
            }
            missing = missing.minus(window.length());
            at = window.to();
        }
        return at;
    }

    /**
     * The open time from {@code a} to {@code b}; zero when {@code b} is not after {@code a}, so that a clock that was
     * set back never takes time away (F12).
     *
     * @throws IllegalArgumentException when they are more than a century apart
     */
    public Duration between(Instant a, Instant b) {
        refuseBeyondCentury(a, b);
        Duration open = Duration.ZERO;
        for (Window window = windowBefore(a, b); window != null; window = windowBefore(window.to(), b)) {
            open = open.plus(window.length());
        }
        return open;
    }

    /** Whether time counts at this instant; at closing time it no longer does. */
    public boolean isOpen(Instant at) {
        CalendarEra era = eraAt(at);
        LocalDateTime local = LocalDateTime.ofInstant(at, era.zone());
        return era.hoursOf(local.toLocalDate()).stream().anyMatch(hours -> hours.contains(local.toLocalTime()));
    }

    /**
     * The first open instant at or after {@code at}.
     *
     * @throws IllegalArgumentException when nothing opens for a year
     */
    public Instant nextOpening(Instant at) {
        return nextWindow(at).from();
    }

    private Window nextWindow(Instant at) {
        Window window = windowBefore(at, at.plus(YEAR));
        if (window == null) {
            throw neverOpen();
        }
        return window;
    }

    /** The first open window at or after {@code from}, cut at both ends; null when none is open before {@code end}. */
    private @Nullable Window windowBefore(Instant from, Instant end) {
        Instant at = from;
        while (at.isBefore(end)) {
            int index = indexAt(at);
            CalendarEra era = eras.get(index);
            Instant eraEnds = index + 1 < eras.size() ? eras.get(index + 1).from() : end;
            ZoneOffset offset = era.zone().getRules().getOffset(at);
            LocalDate day = LocalDate.ofInstant(at, offset);
            Instant nextDay = day.plusDays(1).atStartOfDay().toInstant(offset);
            Instant until = earlier(earlier(end, eraEnds), earlier(nextDay, nextChangeOfOffset(era.zone(), at)));
            for (OpeningHours hours : era.hoursOf(day)) {
                Instant opens = later(at, hours.opensAt(day, offset));
                Instant closes = earlier(until, hours.closesAt(day, offset));
                if (opens.isBefore(closes)) {
                    return new Window(opens, closes);
                }
            }
            at = until;
        }
        return null;
    }

    /** The hours, zone and holidays in force at an instant. */
    public CalendarEra eraAt(Instant at) {
        return eras.get(indexAt(at));
    }

    private int indexAt(Instant at) {
        int index = eras.size() - 1;
        while (index > 0 && eras.get(index).from().isAfter(at)) {
            index--;
        }
        return index;
    }

    private static Instant nextChangeOfOffset(ZoneId zone, Instant at) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        return next == null ? Instant.MAX : next.getInstant();
    }

    private static void refuseBeyondCentury(Instant from, Instant to) {
        if (to.isAfter(from.plus(CENTURY))) {
            throw new IllegalArgumentException("O intervalo passa de cem anos: de %s a %s.".formatted(from, to));
        }
    }

    static IllegalArgumentException neverOpen() {
        return new IllegalArgumentException("O calendário não tem nenhuma hora aberta no período de um ano.");
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private record Window(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }
}
