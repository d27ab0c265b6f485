package dev.plantao.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages and the API read of the forecasts; nothing is computed here (BY-25). */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    /** An older one says nothing any more. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final ForecastRows rows;
    private final Clock clock;

    Forecasts(ForecastRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The chance of an open occurrence to miss its solution deadline. None while no solution clock runs or waits, when it is
     * late already, and right after a change of stage, until the next one is computed. For the team only.
     */
    public Optional<Forecast> of(String number) {
        return rows.of(number, clock.instant().minus(FRESH));
    }

    /** The solution deadlines of today that were or will be missed; empty while there are no forecasts to tell by. */
    public Optional<Forecast.Today> today() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.now(clock);
        return rows.today(start(day), now, start(day.plusDays(1)), now.minus(FRESH));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
