package dev.plantao.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.Visitor;
import dev.plantao.journey.PackagedApplication;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Ten thousand triages whose alarms are due in the same second, in the packaged application: the first storm is let
 * through, in the middle of the second the process is killed (SIGKILL) and started again. Beside it the bare engine.
 */
final class TimerBenchmark {

    private static final int TIMERS = Integer.getInteger("timers", 10_000);
    private static final int PEOPLE = 4;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String SUBJECT = "Tempestade de prazos";

    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    TimerBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        out.printf("%n%,d timers due at one instant%n%n", TIMERS);
        try (Database h2 = new Database.InFile(folder.resolve("timers-h2"))) {
            compare(h2, folder.resolve("timers-h2"));
        }
        try (Database postgres = Database.Postgres.start(folder.resolve("timers-postgres"))) {
            compare(postgres, folder.resolve("timers-app"));
        }
    }

    private void compare(Database database, Path folder) throws Exception {
        out.printf("%-10s bare engine      %s%n", database.kind(), BareTimers.on(database, TIMERS));
        Files.createDirectories(folder);
        new Run(database, folder).all();
    }

    private final class Run {

        private final String kind;
        private final Path folder;
        private final String[] arguments;
        private final JdbcClient database;

        Run(Database database, Path folder) {
            // The application keeps a database in a file for itself, unless it is told that others look on.
            String url = database.create("timers").replace("DB_CLOSE_ON_EXIT=FALSE", "AUTO_SERVER=TRUE");
            this.kind = database.kind();
            this.folder = folder;
            this.arguments = new String[] {
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + database.username()
            };
            this.database = JdbcClient.create(new DriverManagerDataSource(url, database.username(), ""));
        }

        void all() throws Exception {
            Instant due;
            try (PackagedApplication first = PackagedApplication.start(folder, arguments)) {
                // All that is opened on a Saturday is late at the same instant of Monday.
                ZonedDateTime saturday = now(first)
                        .atZoneSameInstant(java.time.ZoneId.of("America/Sao_Paulo"))
                        .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                        .with(LocalTime.NOON);
                moveTo(first, saturday.toInstant());
                open(first);
                moveTo(first, instant("min(triage_warn_at)"));
                await(() -> rung("event_triageWarned").size() == TIMERS);
                out.printf(
                        "%-10s Plantão, warning %s%n",
                        kind, new Storm(instant("min(triage_warn_at)"), rung("event_triageWarned")));
                due = instant("min(triage_due_at)");
                moveTo(first, due);
                await(() -> breaches() >= TIMERS / 2);
                first.kill();
            }
            int before = breaches();
            try (PackagedApplication second = PackagedApplication.start(folder, arguments)) {
                await(() -> chased() >= TIMERS);
                out.printf("%-10s Plantão, killed  %s%n", kind, new Storm(due, rung("event_triageBreached")));
                out.printf(
                        "%-10s killed after %,d; breaches %,d of %,d occurrences, tasks %,d, alarms left %,d, jobs without retries %,d%n",
                        kind, before, breaches(), distinct(), chased(), alarmsLeft(), failed());
            }
        }

        private void open(PackagedApplication application) throws Exception {
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            long start = System.nanoTime();
            try {
                List<Future<?>> opened = new ArrayList<>();
                for (int i = 0; i < TIMERS; i++) {
                    String key = "storm-" + i;
                    opened.add(people.submit(() -> openOne(application, key)));
                }
                for (Future<?> one : opened) {
                    one.get();
                }
            } finally {
                people.shutdownNow();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("%-10s opened over HTTP: %,.1f /s on %d threads%n", kind, TIMERS / seconds, PEOPLE);
        }

        private void openOne(PackagedApplication application, String key) {
            HttpResponse<String> answer = new Visitor(application.port())
                    .withBasic("marcos", "marcos")
                    .postWithKey(
                            "/api/v1/occurrences",
                            key,
                            """
                            {"subject": "%s", "description": "Todas vencem juntas", "module": "inventory",
                             "category": "QUESTION", "blocksWork": false, "affectsDelivery": false}"""
                                    .formatted(SUBJECT));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }

        private OffsetDateTime now(PackagedApplication application) throws Exception {
            return advance(application, Duration.ZERO);
        }

        private void moveTo(PackagedApplication application, Instant instant) throws Exception {
            advance(application, Duration.between(now(application).toInstant(), instant));
        }

        private OffsetDateTime advance(PackagedApplication application, Duration by) throws Exception {
            String answer = new Visitor(application.port())
                    .withBasic("camila", "camila")
                    .post("/api/v1/demo/clock", "{\"advance\": \"" + by + "\"}")
                    .body();
            return OffsetDateTime.parse(json.readTree(answer).path("now").asText());
        }

        private void await(java.util.concurrent.Callable<Boolean> done) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(done);
        }

        private Instant instant(String what) {
            return database.sql("select " + what + " from occurrence where subject = ?")
                    .param(SUBJECT)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        }

        private List<Instant> rung(String event) {
            return database
                    .sql(
                            """
                            select a.end_time_ from act_hi_actinst a
                            join act_hi_procinst p on p.id_ = a.proc_inst_id_
                            join occurrence o on o.number = p.business_key_
                            where a.act_id_ = ? and o.subject = ? and a.end_time_ is not null order by a.end_time_
                            """)
                    .params(event, SUBJECT)
                    .query(Timestamp.class)
                    .list()
                    .stream()
                    .map(Timestamp::toInstant)
                    .toList();
        }

        private int breaches() {
            return count("select count(*) from sla_breach b join occurrence o on o.id = b.occurrence_id"
                    + " where b.kind = 'TRIAGE' and o.subject = ?");
        }

        private int distinct() {
            return count("select count(distinct b.occurrence_id) from sla_breach b"
                    + " join occurrence o on o.id = b.occurrence_id where b.kind = 'TRIAGE' and o.subject = ?");
        }

        private int chased() {
            return count("select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                    + " join occurrence o on o.number = e.business_key_"
                    + " where t.task_def_key_ = 'userTask_chaseTriage' and o.subject = ?");
        }

        private int alarmsLeft() {
            return count("select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                    + " join act_ru_jobdef d on d.id_ = j.job_def_id_ join occurrence o on o.number = e.business_key_"
                    + " where d.act_id_ like 'event_triage%' and o.subject = ?");
        }

        private int failed() {
            return count("select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                    + " join occurrence o on o.number = e.business_key_ where j.retries_ = 0 and o.subject = ?");
        }

        private int count(String query) {
            return database.sql(query).param(SUBJECT).query(Integer.class).single();
        }
    }
}
