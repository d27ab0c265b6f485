package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaOnPostgresIT {

    @Test
    void flywayMakesTheEnginesTablesAndTheirMissingIndexes() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            migrate(postgres);
            JdbcTemplate database = new JdbcTemplate(postgres.getPostgresDatabase());
            List<String> indexes = database.queryForList(
                    "select indexname from pg_indexes where indexname like 'plantao_%'", String.class);
            assertThat(indexes).contains("plantao_task_parent", "plantao_job_due", "plantao_job_order");
            assertThat(database.queryForObject("select count(*) from act_ge_property", Integer.class))
                    .isPositive();
        }
    }

    @Test
    @DisplayName("rules.md b.5: the ledger of the clocks is only ever added to, whoever asks")
    void theLedgerIsKept() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            migrate(postgres);
            JdbcTemplate database = new JdbcTemplate(postgres.getPostgresDatabase());
            database.execute(
                    """
                    set session_replication_role = replica;
                    insert into sla_ledger (occurrence_id, kind, seq, happened_at, event, stage, reason, calendar_code,
                        target, warning_share, used)
                    values (1, 'TRIAGE', 1, now(), 'START', 'TRIAGE', 'Aberta', 'business', 7200000, 75, 0)
                    """);
            for (String change : List.of("update sla_ledger set used = 1", "delete from sla_ledger")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> database.execute(change))
                        .withMessageContaining("append-only");
            }
        }
    }

    private static void migrate(EmbeddedPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
    }
}
