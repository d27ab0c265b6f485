package dev.plantao.desk;

import dev.plantao.forecast.ForecastScores;
import dev.plantao.forecast.Forecasts;
import dev.plantao.page.Typed;
import dev.plantao.security.Permission;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is expected of today, and how right the forecasts of a month were (BY-25). */
@Controller
class ForecastPage {

    static final String ADDRESS = "/previsao";

    private final Forecasts forecasts;
    private final ForecastScores scores;
    private final ForecastWords words;
    private final PenaltyWords months;
    private final Clock clock;

    ForecastPage(Forecasts forecasts, ForecastScores scores, ForecastWords words, PenaltyWords months, Clock clock) {
        this.forecasts = forecasts;
        this.scores = scores;
        this.words = words;
        this.months = months;
        this.clock = clock;
    }

    /** A month; without one, the present. */
    @GetMapping(ADDRESS)
    String show(Authentication login, @RequestParam(name = "mes", defaultValue = "") String asked, Model model) {
        Members.member(login, Permission.READ_FORECAST);
        YearMonth now = YearMonth.now(clock);
        YearMonth month = PenaltyWords.month(asked).orElse(now);
        ForecastScores.Month found = scores.of(month);
        model.addAttribute("today", forecasts.today().map(words::today).orElse(null));
        model.addAttribute("facts", words.facts(found.total()));
        model.addAttribute("days", found.days().stream().map(words::day).toList());
        model.addAttribute("tenths", found.bins().stream().map(words::tenth).toList());
        model.addAttribute("month", month.toString());
        model.addAttribute("monthName", months.name(month));
        model.addAttribute(
                "wrong", !Typed.isBlank(asked) && PenaltyWords.month(asked).isEmpty());
        model.addAttribute("earlier", month.minusMonths(1).toString());
        model.addAttribute("later", month.isBefore(now) ? month.plusMonths(1).toString() : null);
        return "desk/forecasts";
    }
}
