package dev.plantao.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** A kind of database on the disk, which keeps every commit it has acknowledged. */
interface Database extends AutoCloseable {

    String kind();

    /** The address of a new, empty database of this name. */
    String create(String name);

    String username();

    /** Processor time used so far by the processes of the database itself; none when it lives in this one. */
    Duration cpu();

    @Override
    void close() throws IOException;

    /** H2 in files, with the settings of application.yml. */
    record InFile(Path folder) implements Database {

        @Override
        public String kind() {
            return "H2 file";
        }

        @Override
        public String create(String name) {
            return "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve(name));
        }

        @Override
        public String username() {
            return "sa";
        }

        @Override
        public Duration cpu() {
            return Duration.ZERO;
        }

        @Override
        public void close() {}
    }

    /** A PostgreSQL server of its own. */
    record Postgres(EmbeddedPostgres server, ProcessHandle process) implements Database {

        static Postgres start(Path folder) throws IOException {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    // The library's own settings trade durability for speed.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
            return new Postgres(
                    server, ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow());
        }

        @Override
        public String kind() {
            return "PostgreSQL";
        }

        @Override
        public String create(String name) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getJdbcUrl(username(), name);
        }

        @Override
        public String username() {
            return "postgres";
        }

        @Override
        public Duration cpu() {
            return Stream.concat(Stream.of(process), process.descendants())
                    .flatMap(each -> each.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
