package dev.plantao.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How right the forecasts were: what the first one of each day said of the deadlines of that day, and what came of them. */
@Service
@Transactional(readOnly = true)
public class ForecastScores {

    private static final int BINS = 10;

    private final JdbcClient jdbc;

    ForecastScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A month, by day and by what was said.
     *
     * @param days those with a deadline, the latest first
     * @param bins ten: from 0 to 10 %, and so on
     */
    public record Month(YearMonth month, Score total, List<Day> days, List<Bin> bins) {}

    /** The deadlines of one day. */
    public record Day(LocalDate day, Score score) {}

    /**
     * Those whose chance was said to lie in one tenth.
     *
     * @param number 0 to 9
     * @param known how many of them have come out
     * @param said the mean of what was said of those, 0 to 1; null for none
     * @param happened how many of them missed the deadline
     */
    public record Bin(int number, int known, @Nullable Double said, int happened) {}

    /**
     * Forecasts held against facts.
     *
     * @param forecasts how many were kept
     * @param known how many of them have come out; the other numbers are of these
     * @param expected the sum of their chances
     * @param happened how many missed the deadline
     * @param squares the sum of the squared differences between chance and fact, which is 0 or 1
     */
    public record Score(int forecasts, int known, double expected, int happened, double squares) {

        /** The Brier score, 0 (always right) to 1 (always wrong); null while nothing has come out. */
        public @Nullable Double brier() {
            return known == 0 ? null : squares / known;
        }

        /** The Brier score of whoever says of each the share that happened in the end; null as {@link #brier}. */
        public @Nullable Double reference() {
            if (known == 0) {
                return null;
            }
            double rate = (double) happened / known;
            return rate * (1 - rate);
        }

        /** How much of the reference's error the forecast avoids: 1 all, 0 none; null when the reference makes none. */
        public @Nullable Double skill() {
            Double brier = brier();
            Double reference = reference();
            return brier == null || reference == null || reference == 0 ? null : 1 - brier / reference;
        }

        private static Score sum(List<Day> days) {
            Score sum = new Score(0, 0, 0, 0, 0);
            for (Day day : days) {
                Score one = day.score();
                sum = new Score(
                        sum.forecasts + one.forecasts,
                        sum.known + one.known,
                        sum.expected + one.expected,
                        sum.happened + one.happened,
                        sum.squares + one.squares);
            }
            return sum;
        }
    }

    /** Two aggregates of one month, whatever came before it. */
    public Month of(YearMonth month) {
        List<Day> days = days(month);
        return new Month(month, Score.sum(days), days, bins(month));
    }

    private List<Day> days(YearMonth month) {
        return jdbc.sql(
                        """
                        select kept_on, count(*) as forecasts, count(breached) as known,
                            sum(case when breached is null then 0 else probability end) as expected,
                            sum(case when breached then 1 else 0 end) as happened,
                            sum(case when breached is null then 0 when breached then (1 - probability) * (1 - probability)
                                else probability * probability end) as squares
                        from forecast_check where kept_on between ? and ? group by kept_on order by kept_on desc
                        """)
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, index) -> new Day(row.getObject("kept_on", LocalDate.class), score(row)))
                .list();
    }

    private List<Bin> bins(YearMonth month) {
        List<Bin> found = jdbc.sql(
                        """
                        select tenth, count(*) as known, avg(probability) as said, sum(case when breached then 1 else 0 end)
                            as happened
                        from (select breached, probability,
                                case when probability >= 1 then 9 else cast(floor(probability * 10) as integer) end as tenth
                            from forecast_check where kept_on between ? and ? and breached is not null) c
                        group by tenth
                        """)
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, index) -> new Bin(
                        row.getInt("tenth"), row.getInt("known"), row.getDouble("said"), row.getInt("happened")))
                .list();
        return IntStream.range(0, BINS)
                .mapToObj(number -> found.stream()
                        .filter(bin -> bin.number() == number)
                        .findFirst()
                        .orElse(new Bin(number, 0, null, 0)))
                .toList();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getInt("forecasts"),
                row.getInt("known"),
                row.getDouble("expected"),
                row.getInt("happened"),
                row.getDouble("squares"));
    }
}
