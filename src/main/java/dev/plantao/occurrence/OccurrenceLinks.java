package dev.plantao.occurrence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links between occurrences that the team wants to see together, of one company or of several. A link ends nothing and
 * no customer sees it: what repeats another is closed by triage only (T05).
 */
@Service
@Transactional
public class OccurrenceLinks {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    OccurrenceLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Links two occurrences, whatever their stages.
     *
     * @param other the number of the second one, as typed
     * @throws OccurrenceNotFound if there is none with the first number
     * @throws RuleViolation of the field {@code other}: unknown, the same one, linked already, or too many
     */
    public void link(String number, @Nullable String other, String username) {
        long one = id(number).orElseThrow(() -> new OccurrenceNotFound(number));
        if (Refusals.isBlank(other)) {
            throw refused("Informe o número da outra ocorrência.");
        }
        String typed = String.valueOf(other).strip().toUpperCase(Locale.ROOT);
        long two = id(typed).orElseThrow(() -> refused("Não há ocorrência com o número " + typed + "."));
        if (one == two) {
            throw refused("Informe outra ocorrência: esta não se vincula a si mesma.");
        }
        if (live(one) >= MOST || live(two) >= MOST) {
            throw refused("Uma ocorrência tem no máximo " + MOST + " vínculos. Desfaça um antes.");
        }
        try {
            jdbc.sql(
                            """
                            insert into occurrence_link (one_id, other_id, linked_by, linked_at, live)
                            values (:one, :other, :username, :now, true)
                            """)
                    .param("one", Math.min(one, two))
                    .param("other", Math.max(one, two))
                    .param("username", username)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException known) {
            throw refused("A ocorrência " + typed + " já está vinculada a esta.");
        }
    }

    /**
     * Undoes a link of this occurrence.
     *
     * @throws RuleViolation if it has no such link, or not any more
     */
    public void unlink(String number, long link, String username) {
        int undone = jdbc.sql(
                        """
                        update occurrence_link set unlinked_by = :username, unlinked_at = :now, live = null
                        where id = :link and live
                          and (select id from occurrence where number = :number) in (one_id, other_id)
                        """)
                .param("username", username)
                .param("now", now())
                .param("link", link)
                .param("number", number)
                .update();
        if (undone == 0) {
            throw new RuleViolation("Este vínculo já foi desfeito.");
        }
    }

    private Optional<Long> id(String number) {
        return jdbc.sql("select id from occurrence where number = ?")
                .param(number)
                .query(Long.class)
                .optional();
    }

    private long live(long occurrence) {
        return jdbc.sql("select count(*) from occurrence_link where live and :id in (one_id, other_id)")
                .param("id", occurrence)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RuleViolation refused(String message) {
        return RuleViolation.field("other", message);
    }
}
