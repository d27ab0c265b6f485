package dev.plantao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions that level 0 answered, so that no occurrence had to be opened (UNO-M-39, M07). */
@Service
@Transactional
public class Resolutions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * This entry answered somebody's question. What is not published answers nothing.
     *
     * @param reader a user name, or null for somebody who has not logged in
     */
    public void byEntry(long entry, @Nullable String reader) {
        jdbc.sql(
                        """
                        insert into knowledge_solved (entry_id, module_code, reader, at)
                        select id, module_code, cast(? as varchar(60)), cast(? as timestamp with time zone)
                        from knowledge_entry where id = ? and published
                        """)
                .params(reader, now(), entry)
                .update();
    }

    /** What was shown of this module answered the question of somebody who was about to open an occurrence. */
    public void byModule(String module, String reader) {
        jdbc.sql(
                        """
                        insert into knowledge_solved (module_code, reader, at)
                        select code, cast(? as varchar(60)), cast(? as timestamp with time zone)
                        from product_module where code = ?
                        """)
                .params(reader, now(), module)
                .update();
    }

    /** How many questions were answered from one instant on, up to but without another. */
    @Transactional(readOnly = true)
    public int count(Instant from, Instant to) {
        return jdbc.sql("select count(*) from knowledge_solved where at >= ? and at < ?")
                .params(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
