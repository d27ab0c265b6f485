package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaOnPostgresIT {

    @Test
    void flywayMakesTheEnginesTablesAndTheirMissingIndexes() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration", "classpath:db/postgresql")
                    .javaMigrations(new EngineSchema())
                    .load()
                    .migrate();

            JdbcTemplate database = new JdbcTemplate(postgres.getPostgresDatabase());
            List<String> indexes = database.queryForList(
                    "select indexname from pg_indexes where indexname like 'plantao_%'", String.class);
            assertThat(indexes).contains("plantao_task_parent", "plantao_job_due", "plantao_job_order");
            assertThat(database.queryForObject("select count(*) from act_ge_property", Integer.class))
                    .isPositive();
        }
    }
}
