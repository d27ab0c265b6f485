package dev.plantao.occurrence.attachment;

import static dev.plantao.occurrence.attachment.Samples.image;
import static dev.plantao.occurrence.attachment.Samples.text;
import static dev.plantao.occurrence.attachment.Samples.upload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.catalog.Parameters.AttachmentLimits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class ContentStoreOnPostgresIT {

    private static final AttachmentLimits LIMITS = new AttachmentLimits(9_000_000, 9_000_000, 9_000_000, 10, 200);

    @Test
    @DisplayName("contents come back from PostgreSQL as they went in, and leave no large object behind")
    void contentsComeBack() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            var database = postgres.getPostgresDatabase();
            try (var connection = database.getConnection()) {
                for (String script : new String[] {"V3__desk", "V9__attachment"}) {
                    ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script + ".sql"));
                }
            }
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("insert into segment values ('wholesale', 'Atacado')").update();
            jdbc.sql("insert into company (name, cnpj, segment, status, notes)"
                            + " values ('Loja', '1', 'wholesale', 'PRODUCTION', '')")
                    .update();
            ContentStore store = new ContentStore(jdbc);
            byte[] picture = image("png", 30, 20);
            byte[] pieces = text("0123456789".repeat(60_000));

            CheckedFile small = FileCheck.check(upload("a.png", picture), LIMITS);
            CheckedFile large = FileCheck.check(upload("a.txt", pieces), LIMITS);
            store.put(small);
            store.put(small);
            store.put(large);

            assertThat(kept(store, small)).isEqualTo(picture);
            assertThat(kept(store, large)).isEqualTo(pieces);
            assertThat(store.preview(small.sha256())).startsWith(0xff, 0xd8);
            assertThat(jdbc.sql("select count(*) from pg_largeobject_metadata")
                            .query(Long.class)
                            .single())
                    .isZero();
            LocalDate day = LocalDate.of(2026, 11, 23);
            assertThat(store.count(1, day, 6, 10)).isTrue();
            assertThat(store.count(1, day, 5, 10)).as("beyond the quota").isFalse();
            assertThat(store.count(1, day, 0, 10)).as("the team's").isTrue();
            assertThat(store.count(1, day.plusDays(1), 5, 10)).isTrue();
        }
    }

    private static byte[] kept(ContentStore store, CheckedFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.copy(file.sha256(), bytes);
        return bytes.toByteArray();
    }
}
