package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.desk.FullOccurrence.Outlook;
import dev.plantao.forecast.Forecast;
import dev.plantao.forecast.Forecast.Turn;
import dev.plantao.forecast.ForecastScores;
import dev.plantao.forecast.ForecastScores.Bin;
import dev.plantao.forecast.ForecastScores.Score;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forecasts in words; nobody has to know statistics. */
@Component
class ForecastWords {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final Labels labels;
    private final DeskTimes times;

    ForecastWords(Labels labels, DeskTimes times) {
        this.labels = labels;
        this.times = times;
    }

    /** For the page of the occurrence: one line, and what each part of it means. */
    Outlook outlook(Forecast forecast) {
        List<String> line = new ArrayList<>();
        List<String> explained = new ArrayList<>();
        String chance = chance(forecast.probability());
        explained.add(labels.text("forecast.explained.chance", chance));
        Turn turn = forecast.turn();
        if (turn != null) {
            Duration median = turn.medianWait();
            String kind = median == null ? ".never" : median.toMinutes() == 0 ? ".now" : "";
            String wait = median == null ? "" : DeskTimes.spent(median);
            line.add(labels.text("forecast.ahead", turn.ahead()));
            line.add(labels.text("forecast.wait" + kind, wait));
            explained.add(labels.text("forecast.explained.ahead", turn.ahead(), turn.people()));
            explained.add(labels.text("forecast.explained.wait" + kind, wait));
        }
        String basis = forecast.basis().name();
        line.add(labels.text("forecast.basis." + basis, forecast.sampleSize()));
        explained.add(labels.text("forecast.explained.basis." + basis, forecast.sampleSize()));
        explained.add(labels.text("forecast.explained.not", times.text(forecast.computedAt())));
        return new Outlook(chance, line, explained);
    }

    /** The breaches of today, as one sentence. */
    String today(Forecast.Today today) {
        return labels.text("forecast.today", number(today.expected(), 1), today.happened(), number(today.toCome(), 1));
    }

    /** The numbers of a month, each with its sentence. */
    List<Fact> facts(Score score) {
        List<Fact> facts = new ArrayList<>();
        int open = score.forecasts() - score.known();
        facts.add(fact("forecasts", number(score.forecasts(), 0), open));
        facts.add(fact("expected", number(score.expected(), 1)));
        facts.add(fact("happened", number(score.happened(), 0)));
        facts.add(fact("brier", score(score.brier())));
        facts.add(fact("reference", score(score.reference())));
        facts.add(fact("skill", score.skill() == null ? labels.text("forecast.none") : percent(score.skill())));
        return facts;
    }

    Day day(ForecastScores.Day day) {
        Score score = day.score();
        return new Day(
                DeskTimes.day(day.day()),
                number(score.forecasts(), 0),
                number(score.known(), 0),
                number(score.expected(), 1),
                number(score.happened(), 0),
                score(score.brier()),
                score(score.reference()));
    }

    Tenth tenth(Bin bin) {
        return new Tenth(
                labels.text("forecast.tenth", bin.number() * 10, bin.number() * 10 + 10),
                number(bin.known(), 0),
                bin.said() == null ? labels.text("forecast.none") : percent(bin.said()),
                bin.known() == 0
                        ? labels.text("forecast.none")
                        : labels.text(
                                "forecast.tenth.happened",
                                percent((double) bin.happened() / bin.known()),
                                bin.happened()));
    }

    private Fact fact(String name, String value, Object... arguments) {
        return new Fact(
                labels.of("forecast.number", name), value, labels.text("forecast.number." + name + ".why", arguments));
    }

    /** Whole percent; what is not certain never reads as if it were. */
    private String chance(double probability) {
        if (probability > 0 && probability < 0.01) {
            return labels.text("forecast.chance.least");
        }
        if (probability > 0.99 && probability < 1) {
            return labels.text("forecast.chance.most");
        }
        return percent(probability);
    }

    private String score(@Nullable Double score) {
        return score == null ? labels.text("forecast.none") : number(score, 3);
    }

    private static String percent(double share) {
        return number(share * 100, 0) + " %";
    }

    private static String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(PORTUGUESE);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number == 0 ? 0 : number);
    }

    /** A number with its name and what it means. */
    record Fact(String label, String value, String why) {}

    /** A day of the table. */
    record Day(
            String day,
            String forecasts,
            String known,
            String expected,
            String happened,
            String brier,
            String reference) {}

    /** A row of the calibration table. */
    record Tenth(String range, String known, String said, String happened) {}
}
