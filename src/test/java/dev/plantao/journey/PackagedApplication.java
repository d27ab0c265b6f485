package dev.plantao.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, in an empty folder or on what an earlier run left there. */
public final class PackagedApplication implements AutoCloseable {

    private static final Path JAR = Path.of("target", "plantao.jar").toAbsolutePath();

    private final Process process;
    private final int port;
    private final CountDownLatch started = new CountDownLatch(1);

    private PackagedApplication(Path folder, List<String> arguments) throws IOException {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read, "output of plantao.jar");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the jar, with these arguments of the application, and returns when it is ready. */
    public static PackagedApplication start(Path folder, String... arguments) throws Exception {
        PackagedApplication application = new PackagedApplication(folder, List.of(arguments));
        application.process.onExit().thenRun(application.started::countDown);
        if (!application.started.await(8, TimeUnit.MINUTES) || !application.process.isAlive()) {
            application.kill();
            throw new IllegalStateException("plantao.jar did not start");
        }
        return application;
    }

    /** The arguments that put it on the database {@code postgres} of this server. */
    public static String[] on(EmbeddedPostgres server) {
        return new String[] {
            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("Started Plantao")) {
                    System.out.println(line.substring(line.indexOf("Started Plantao")));
                    started.countDown();
                }
                if (line.contains("ERROR")) {
                    System.err.println(line);
                }
            }
        } catch (IOException streamClosed) {
            // The process has gone; nothing more to read.
        }
    }

    public int port() {
        return port;
    }

    /** SIGKILL, in the middle of whatever it does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for the orderly end. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
