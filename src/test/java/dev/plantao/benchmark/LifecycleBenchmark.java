package dev.plantao.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Whole lives of occurrences through the service layer, beside the bare engine on the same database. */
final class LifecycleBenchmark {

    private static final List<Integer> THREADS = List.of(1, 4, 8);
    private static final Load WARM_UP = new Load(4, 240);

    private final PrintStream out;

    LifecycleBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        out.printf("%nLifecycles. Plantão: opening and 3 tasks; bare engine: start and 4 tasks; a task is find, claim,"
                + " complete. Steps: p50/p95 in ms.%n%n");
        out.printf(
                "%-10s %-8s %7s %6s %7s %8s %8s  %s%n",
                "database", "what", "threads", "lives", "lives/s", "JVM ms", "DB ms", "steps");
        try (Database h2 = new Database.InFile(folder.resolve("h2"))) {
            compare(h2);
        }
        try (Database postgres = Database.Postgres.start(folder.resolve("postgres"))) {
            compare(postgres);
        }
    }

    private void compare(Database database) throws Exception {
        try (BareSubject bare = BareSubject.on(database)) {
            measure("bare", bare, database, 400);
        }
        try (DeskSubject desk = DeskSubject.on(database)) {
            measure("Plantão", desk, database, 160);
        }
    }

    private void measure(String what, Subject subject, Database database, int lives)
            throws InterruptedException, ExecutionException {
        WARM_UP.on(subject, database);
        for (int threads : THREADS) {
            Load.Cost cost = new Load(threads, threads == 1 ? lives / 2 : lives).on(subject, database);
            out.printf(
                    "%-10s %-8s %7d %6d %7.1f %8.1f %8.1f  %s%n",
                    database.kind(),
                    what,
                    threads,
                    cost.load().lives(),
                    cost.perSecond(),
                    cost.jvm(),
                    cost.server(),
                    cost.steps());
        }
    }
}
