package dev.plantao.benchmark;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;

import dev.plantao.Scenarios;
import dev.plantao.StatementLog;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.forecast.ForecastRun;
import dev.plantao.forecast.ForecastScores;
import dev.plantao.forecast.Forecasts;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the forecast of a whole desk costs, from the first query to the commit, on PostgreSQL, by how much is open. */
final class ForecastBenchmark {

    private static final List<Integer> OPEN = List.of(300, 3_000, 10_000);
    private static final int MODELS = 12;
    private static final int ENDED = 6_000;
    private static final int TURNS = 3;

    private final PrintStream out;

    ForecastBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        try (Database postgres = Database.Postgres.start(folder.resolve("forecast"));
                var application =
                        DeskSubject.start(postgres.create("forecast"), postgres.username(), Scenarios.class)) {
            new Run(application).all();
        }
    }

    private final class Run {

        private final JdbcClient jdbc;
        private final Desk desk;
        private final ForecastRun forecast;
        private final Forecasts forecasts;
        private final ForecastScores scores;
        private final StatementLog log;
        private final Contact contact;

        Run(ConfigurableApplicationContext application) {
            MasterData data = application.getBean(MasterData.class);
            data.load();
            jdbc = application.getBean(JdbcClient.class);
            desk = application.getBean(Desk.class);
            forecast = application.getBean(ForecastRun.class);
            forecasts = application.getBean(Forecasts.class);
            scores = application.getBean(ForecastScores.class);
            log = application.getBean(StatementLog.class);
            contact = data.contact("andre");
        }

        void all() {
            for (int model = 1; model <= MODELS; model++) {
                Case ended = waiting("2026-11-%02dT09:00".formatted(2 + model));
                ended.claimed("userTask_analyseN1", "camila");
                desk.at("2026-11-%02dT%02d:%02d".formatted(2 + model, 9 + model / 6, model % 6 * 10 + 5));
                ended.completed("userTask_analyseN1", "camila", with(analysis("ANSWER"), "cause", "Cadastro"));
                copy(ended, ENDED / MODELS, false);
            }
            Case model = waiting("2026-11-23T09:00");
            out.printf(
                    "%nThe forecast of all open occurrences on PostgreSQL, %,d ended; ms of %d turns%n%n",
                    ENDED, TURNS);
            int open = 1;
            for (int size : OPEN) {
                copy(model, size - open, true);
                open = size;
                jdbc.sql("analyze").update();
                measure(size);
            }
        }

        private Case waiting(String local) {
            desk.at(local);
            return desk.opens(contact, Category.QUESTION, "inventory")
                    .completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"));
        }

        private void measure(int size) {
            int statements = log.of(forecast::now).size();
            String turns = IntStream.range(0, TURNS)
                    .mapToObj(turn -> {
                        long start = System.nanoTime();
                        forecast.now();
                        return "%,d".formatted((System.nanoTime() - start) / 1_000_000);
                    })
                    .collect(Collectors.joining(", "));
            long stored =
                    jdbc.sql("select count(*) from forecast").query(Long.class).single();
            scores.of(YearMonth.of(2026, 11));
            out.printf(
                    "%,7d open: %,d forecasts, %d statements, %s ms; today %s%n",
                    size, stored, statements, turns, forecasts.today());
        }

        /** As many like it; {@code open} with its task. */
        private void copy(Case model, int howMany, boolean open) {
            String numbers = "'OC-2099-' || lpad((n + (select max(id) from occurrence))::text, 6, '0')";
            long last =
                    jdbc.sql("select max(id) from occurrence").query(Long.class).single();
            insert("occurrence", Map.of("id", "", "number", numbers), "o.number = '" + model.number() + "'", howMany);
            jdbc.sql("create temporary table fresh as select id, number, row_number() over (order by id) as n"
                            + " from occurrence where id > " + last)
                    .update();
            insert(
                    "stage_entry",
                    Map.of(
                            "id",
                            "",
                            "occurrence_id",
                            "(select f.id from fresh f where f.n = c.n)",
                            "open_marker",
                            "case when o.open_marker is null then null else (select f.id from fresh f where f.n = c.n) end"),
                    "o.occurrence_id = " + model.occurrence().id(),
                    howMany);
            if (open) {
                String instance = model.instances().get(0);
                String id = "'copy-' || (select f.id from fresh f where f.n = c.n)";
                insert(
                        "act_ru_execution",
                        Map.of(
                                "id_",
                                id,
                                "proc_inst_id_",
                                id,
                                "root_proc_inst_id_",
                                id,
                                "business_key_",
                                "(select f.number from fresh f where f.n = c.n)"),
                        "o.id_ = '" + instance + "'",
                        howMany);
                insert(
                        "act_ru_task",
                        Map.of("id_", id, "execution_id_", id, "proc_inst_id_", id),
                        "o.proc_inst_id_ = '" + instance + "'",
                        howMany);
            }
            jdbc.sql("drop table fresh").update();
        }

        private void insert(String table, Map<String, String> own, String which, int howMany) {
            Map<String, String> values = new TreeMap<>();
            jdbc.sql("select column_name from information_schema.columns where table_name = ?")
                    .param(table.toLowerCase(Locale.ROOT))
                    .query(String.class)
                    .list()
                    .forEach(column -> values.put(column, own.getOrDefault(column, "o." + column)));
            values.values().removeIf(String::isEmpty);
            jdbc.sql("insert into %s (%s) select %s from %s o, (select n from generate_series(1, %d) n) c where %s"
                            .formatted(
                                    table,
                                    String.join(", ", values.keySet()),
                                    String.join(", ", values.values()),
                                    table,
                                    howMany,
                                    which))
                    .update();
        }
    }
}
