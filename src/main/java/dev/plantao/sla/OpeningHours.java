package dev.plantao.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * One open interval of a day, on the local clock: {@code opens} is inside it, {@code closes} is not.
 *
 * @param closes 00:00 means the end of the same day
 * @throws IllegalArgumentException when it does not close after it opens
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException(
                    "O expediente precisa fechar depois de abrir: %s às %s.".formatted(opens, closes));
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(opens) && (closesAtMidnight() || time.isBefore(closes));
    }

    boolean overlaps(OpeningHours later) {
        return closesAtMidnight() || later.opens.isBefore(closes);
    }

    Instant opensAt(LocalDate day, ZoneOffset offset) {
        return day.atTime(opens).toInstant(offset);
    }

    Instant closesAt(LocalDate day, ZoneOffset offset) {
        LocalDateTime end = closesAtMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(closes);
        return end.toInstant(offset);
    }

    private boolean closesAtMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }
}
