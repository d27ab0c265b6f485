package dev.plantao.benchmark;

import dev.plantao.Scenarios;
import dev.plantao.board.Board;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.BoardTallies;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.process.Desk;
import dev.plantao.process.OccurrenceProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the walls cost the database each refresh: a hundred thousand open occurrences, ever more ended ones. */
final class BoardBenchmark {

    private static final int OPEN = 100_000;
    private static final int SOME = 100_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 50;
    private static final int LOOKS = 200;

    private static final String COPY =
            """
            insert into occurrence (%1$s)
            select %2$s from occurrence o, generate_series(%3$d, %4$d) n where o.number = '%5$s'
            """;

    /** Deadlines from a day ago to eight days ahead; a tenth is paused, a third in triage. */
    private static final String OPEN_DUE = "o.opened_at + ((n % 13000) - 1440) * interval '1 minute'";

    private final PrintStream out;

    BoardBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        try (Database postgres = Database.Postgres.start(folder.resolve("board"));
                var application = DeskSubject.start(postgres.create("board"), postgres.username(), Scenarios.class)) {
            new Run(application).all();
        }
    }

    private final class Run {

        private final JdbcClient jdbc;
        private final OccurrenceProcess process;
        private final Desk desk;
        private final Contact contact;
        private final Board board;
        private final OccurrenceReading reading;
        private final BoardTallies tallies;
        private final Clock clock;

        Run(ConfigurableApplicationContext application) {
            MasterData data = application.getBean(MasterData.class);
            data.load();
            jdbc = application.getBean(JdbcClient.class);
            process = application.getBean(OccurrenceProcess.class);
            desk = application.getBean(Desk.class);
            contact = data.contact("andre");
            board = application.getBean(Board.class);
            reading = application.getBean(OccurrenceReading.class);
            tallies = application.getBean(BoardTallies.class);
            clock = application.getBean(Clock.class);
        }

        void all() {
            Desk.Case ended = desk.opens(contact, Category.QUESTION, "inventory");
            process.cancel(ended.number(), Author.contact("andre", contact.name()), CancelReason.SOLVED_ALONE, null);
            Desk.Case triaged = desk.opens(contact, Category.QUESTION, "inventory");
            triaged.completed("userTask_triage", "camila", Desk.triage("CONFIGURATION", "QUESTION"));
            out.printf("%nThe board on PostgreSQL, p50/p95 in ms of %d refreshes after %d%n%n", LOOKS, WARM_UP);
            copy(triaged.number(), 1, OPEN, false);
            copy(ended.number(), OPEN + 1, OPEN + SOME, true);
            look(SOME);
            copy(ended.number(), OPEN + SOME + 1, OPEN + MANY, true);
            look(MANY);
            plan();
        }

        private void look(int closed) {
            jdbc.sql("vacuum analyze").update();
            Instant now = clock.instant();
            Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
            List<Instant> periods = IntStream.rangeClosed(1, 4)
                    .mapToObj(hours -> now.plus(Duration.ofHours(hours)))
                    .toList();
            time(closed, "cards", () -> reading.onBoard(300));
            time(closed, "counts", () -> tallies.count(now, today, periods));
            time(closed, "the whole board", board::now);
        }

        private void time(int closed, String what, Runnable look) {
            for (int i = 0; i < WARM_UP; i++) {
                look.run();
            }
            Steps steps = new Steps();
            for (int i = 0; i < LOOKS; i++) {
                steps.time("", look::run);
            }
            out.printf(
                    "%,9d open, %,9d ended  %-16s %s%n",
                    OPEN, closed, what, steps.summary().strip());
        }

        /** As the server plans it, of the two parts that read the open ones. */
        private void plan() {
            String due = "case when triage_stopped_at is null then triage_due_at"
                    + " when solution_stopped_at is null then solution_due_at end";
            List.of(
                            "select * from occurrence o join company c on c.id = o.company_id where closed_at is null order by "
                                    + due + " nulls last, o.id limit 300",
                            "select sla_class, stage, count(*) from occurrence where closed_at is null group by 1, 2")
                    .forEach(query -> {
                        out.println();
                        jdbc.sql("explain (analyze, buffers, costs off) " + query)
                                .query(String.class)
                                .list()
                                .forEach(out::println);
                    });
        }

        private void copy(String number, int from, int to, boolean closed) {
            List<String> columns = jdbc
                    .sql("select column_name from information_schema.columns where table_name = 'occurrence'")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(column -> !column.equals("id"))
                    .toList();
            String values = columns.stream()
                    .map(column -> closed ? ended(column) : open(column))
                    .collect(Collectors.joining(", "));
            jdbc.sql(COPY.formatted(String.join(", ", columns), values, from, to, number))
                    .update();
        }

        private static String ended(String column) {
            return switch (column) {
                case "number" -> "'OC-' || lpad(n::text, 7, '0')";
                case "opened_at", "closed_at" -> "o." + column + " - (n || ' minutes')::interval";
                default -> "o." + column;
            };
        }

        private static String open(String column) {
            return switch (column) {
                case "number" -> "'OC-' || lpad(n::text, 7, '0')";
                case "opened_at" -> "o.opened_at - (n || ' minutes')::interval";
                case "triage_stopped_at" -> "case when n % 3 = 0 then null else o.triage_stopped_at end";
                case "stage" -> "case when n % 3 = 0 then 'TRIAGE' else o.stage end";
                case "sla_class" ->
                    "case when n % 3 = 0 then null else (array['ERROR','SUPPORT','CUSTOMIZATION'])[1 + n / 3 % 3] end";
                case "triage_due_at", "solution_due_at" -> "case when n % 10 = 1 then null else " + OPEN_DUE + " end";
                default -> "o." + column;
            };
        }
    }
}
