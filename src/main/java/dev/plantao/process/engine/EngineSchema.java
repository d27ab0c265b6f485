package dev.plantao.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's tables, made by the engine jar's own scripts. Flyway holds a lock while it runs, so
 * two nodes may start at once on an empty database; the engine's own schema update does not survive that.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "camunda 7.24";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName();
        String database = product.startsWith("PostgreSQL") ? "postgres" : "h2";
        for (String part : PARTS) {
            String script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
        }
    }
}
