package dev.plantao.occurrence.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes: each content once, in pieces, whoever attached it and however often. */
@Component
class ContentStore {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a content unless it is there; to be called within the transaction that needs it. */
    void put(CheckedFile file) {
        if (isKept(file.sha256())) {
            return;
        }
        jdbc.sql("insert into attachment_content (sha256, size, preview) values (?, ?, ?)")
                .params(file.sha256(), file.size(), file.preview())
                .update();
        try (InputStream content = file.source().open()) {
            byte[] piece = content.readNBytes(PIECE);
            for (int position = 0; piece.length > 0; position++) {
                jdbc.sql("insert into attachment_piece (sha256, position, bytes) values (?, ?, ?)")
                        .params(file.sha256(), position, piece)
                        .update();
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isKept(String sha256) {
        return jdbc.sql("select count(*) from attachment_content where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void copy(String sha256, OutputStream to) throws IOException {
        for (int position = 0; ; position++) {
            Optional<byte[]> piece = jdbc.sql("select bytes from attachment_piece where sha256 = ? and position = ?")
                    .params(sha256, position)
                    .query(byte[].class)
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            to.write(piece.get());
        }
    }

    byte[] preview(String sha256) {
        return jdbc.sql("select preview from attachment_content where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
    }

    /**
     * Counts bytes into what a company sent on a day, and keeps others of this company waiting until the end of the
     * transaction; false if that would be more than {@code most}.
     */
    boolean count(long company, LocalDate day, long bytes, long most) {
        Date on = Date.valueOf(day);
        jdbc.sql(
                        """
                insert into attachment_quota (company_id, sent_on, bytes)
                select c.id, cast(? as date), 0 from company c where c.id = ?
                    and not exists (select 1 from attachment_quota q where q.company_id = c.id and q.sent_on = ?)
                """)
                .params(on, company, on)
                .update();
        return jdbc.sql(
                                """
                update attachment_quota set bytes = bytes + ?
                where company_id = ? and sent_on = ? and (bytes + ? <= ? or ? = 0)
                """)
                        .params(bytes, company, on, bytes, most, bytes)
                        .update()
                == 1;
    }
}
