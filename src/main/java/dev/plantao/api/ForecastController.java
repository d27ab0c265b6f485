package dev.plantao.api;

import dev.plantao.api.http.Refusal;
import dev.plantao.forecast.Forecast;
import dev.plantao.forecast.ForecastScores;
import dev.plantao.forecast.ForecastScores.Bin;
import dev.plantao.forecast.ForecastScores.Score;
import dev.plantao.forecast.Forecasts;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many breaches are expected today, and how right the forecasts of a month were (BY-25). */
@RestController
@Tag(name = "Previsão")
class ForecastController {

    private static final int DECIMALS = 4;

    private final Forecasts forecasts;
    private final ForecastScores scores;
    private final Clock clock;

    ForecastController(Forecasts forecasts, ForecastScores scores, Clock clock) {
        this.forecasts = forecasts;
        this.scores = scores;
        this.clock = clock;
    }

    /** The deadlines of today: {@code expected} is {@code happened} and the sum of the chances still to come. */
    @Schema(name = "ForecastToday")
    record Today(int happened, BigDecimal toCome, BigDecimal expected) {

        static Today of(Forecast.Today today) {
            return new Today(today.happened(), decimal(today.toCome()), decimal(today.expected()));
        }
    }

    /** Forecasts held against facts; {@code brier}, {@code reference} and {@code skill} are null while they have no value. */
    @Schema(name = "ForecastScore")
    record Result(
            int forecasts,
            int known,
            BigDecimal expected,
            int happened,
            @Nullable BigDecimal brier,
            @Nullable BigDecimal reference,
            @Nullable BigDecimal skill) {

        static Result of(Score score) {
            return new Result(
                    score.forecasts(),
                    score.known(),
                    decimal(score.expected()),
                    score.happened(),
                    orNull(score.brier()),
                    orNull(score.reference()),
                    orNull(score.skill()));
        }
    }

    /** The deadlines of one day. */
    @Schema(name = "ForecastDay")
    record Day(LocalDate day, Result score) {}

    /** Those whose chance was said to be from {@code from} on, one tenth wide; {@code said} is the mean of what was said. */
    @Schema(name = "ForecastBin")
    record Tenth(BigDecimal from, int known, @Nullable BigDecimal said, int happened) {

        static Tenth of(Bin bin) {
            return new Tenth(BigDecimal.valueOf(bin.number(), 1), bin.known(), orNull(bin.said()), bin.happened());
        }
    }

    /** Today, null while there are no forecasts to tell by, and one month. */
    @Schema(name = "ForecastMonth")
    record View(@Nullable Today today, String month, Result total, List<Day> days, List<Tenth> calibration) {}

    @GetMapping(path = "/api/v1/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Violações esperadas hoje e o acerto das previsões de um mês",
            description =
                    "A primeira previsão de cada dia, comparada com o que aconteceu aos prazos daquele dia: Brier,"
                            + " a referência de quem só soubesse a proporção do mês, e dez faixas de calibração.")
    View show(
            Authentication login,
            @Parameter(description = "Mês, como 2026-11; sem ele, o atual") @RequestParam(defaultValue = "")
                    String month) {
        Permission.READ_FORECAST.require(Viewer.of(login));
        ForecastScores.Month found = scores.of(month.isEmpty() ? YearMonth.now(clock) : month(month));
        return new View(
                forecasts.today().map(Today::of).orElse(null),
                found.month().toString(),
                Result.of(found.total()),
                found.days().stream()
                        .map(day -> new Day(day.day(), Result.of(day.score())))
                        .toList(),
                found.bins().stream().map(Tenth::of).toList());
    }

    private static YearMonth month(String text) {
        try {
            if (text.matches("20\\d{2}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            // Refused below, as any other text that is no month.
        }
        throw Refusal.field(HttpStatus.BAD_REQUEST, "month", "Informe o mês como 2026-11.");
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal orNull(@Nullable Double number) {
        return number == null ? null : decimal(number);
    }
}
