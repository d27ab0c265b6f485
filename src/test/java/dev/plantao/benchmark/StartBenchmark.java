package dev.plantao.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the packaged application takes to answer on an empty folder, demo company included, and what it holds. */
final class StartBenchmark {

    private static final Path JAR = Path.of("target", "plantao.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final HttpClient browser = HttpClient.newHttpClient();

    StartBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws IOException, InterruptedException {
        out.printf("%nStart of target/plantao.jar on an empty folder, demo company loaded%n%n");
        if (!Files.exists(JAR)) {
            out.println("not packaged: mvn package");
            return;
        }
        out.printf("%-14s %18s %10s%n", "heap", "login after s", "RSS MB");
        start(folder.resolve("start-default"), List.of(), "default");
        start(folder.resolve("start-512"), List.of("-Xmx512m"), "-Xmx512m");
        start(folder.resolve("start-client"), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), "C1, SerialGC");
    }

    private void start(Path folder, List<String> flags, String label) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port));
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            awaitLogin(process, port, before);
            double seconds = (System.nanoTime() - before) / 1e9;
            out.printf("%-14s %18.1f %10s%n", label, seconds, residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private void awaitLogin(Process process, int port, long before) throws InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() - before < PATIENCE.toNanos() && process.isAlive()) {
            try {
                if (browser.send(login, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("No login page; see output.txt in the folder of this start");
    }

    private static String residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return "–";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .map(String::valueOf)
                .findFirst()
                .orElse("–");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
