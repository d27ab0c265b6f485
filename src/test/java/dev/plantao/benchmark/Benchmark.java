package dev.plantao.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The measurements of the README, by {@code mvn -B -Pbenchmark verify}. Arguments choose among {@code lifecycles},
 * {@code statements}, {@code search}, {@code board}, {@code forecast}, {@code meeting}, {@code timers} and {@code start}; none means all.
 * {@code every-statement} prints the SQL too.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
        LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        List<String> chosen = List.of(arguments);
        PrintStream out = System.out;
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path folder = Files.createTempDirectory(target, "benchmark");
        machine(out);
        if (chosen.isEmpty() || chosen.contains("statements")) {
            new StatementBenchmark(out, chosen.contains("every-statement")).run();
        }
        if (chosen.isEmpty() || chosen.contains("lifecycles")) {
            new LifecycleBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("search")) {
            new SearchBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("board")) {
            new BoardBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("forecast")) {
            new ForecastBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("meeting")) {
            new MeetingBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("timers")) {
            new TimerBenchmark(out).run(folder);
        }
        if (chosen.isEmpty() || chosen.contains("start")) {
            new StartBenchmark(out).run(folder);
        }
        machine(out);
        System.exit(0);
    }

    private static void machine(PrintStream out) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                "%n%d processors, load %.2f, Java %s, heap %d MB%n",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
