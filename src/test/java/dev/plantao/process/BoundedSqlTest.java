package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk.Case;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a step asks of the database depends on the step alone, never on how much has happened before. */
@RunningApplication
class BoundedSqlTest {

    /** As measured; whoever needs more says here why. Two are the mail's: whom to tell, and its row in the outbox. */
    private static final int OPENING = 46;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    StatementLog log;

    private Contact contact;

    @BeforeEach
    void whatIsReadOnceHasBeenRead() {
        data.load();
        contact = data.contact("andre");
        desk.at("2026-11-23T09:00");
        triaged(opened());
    }

    @Test
    @DisplayName("CON-02, bounded SQL: an opening sends a fixed number of statements")
    void anOpeningIsBounded() {
        assertThat(log.of(this::opened)).hasSizeLessThanOrEqualTo(OPENING);
    }

    @Test
    @DisplayName("CON-02, bounded SQL: closed occurrences and long conversations add nothing to an opening or a triage")
    void historyAddsNothing() {
        Case fresh = opened();
        List<String> opening = log.of(this::opened);
        List<String> triage = log.of(() -> triaged(fresh));

        for (int i = 0; i < 20; i++) {
            process.cancel(opened().number(), Author.contact("andre", contact.name()), CancelReason.SOLVED_ALONE, null);
        }
        Case talkative = opened();
        for (int i = 0; i < 40; i++) {
            talkative.customerSays("Mais um detalhe: " + i);
        }

        assertThat(log.of(this::opened)).hasSameSizeAs(opening);
        assertThat(log.of(() -> triaged(talkative))).hasSameSizeAs(triage);
    }

    private Case opened() {
        return desk.opens(contact, Category.QUESTION, "inventory");
    }

    private static void triaged(Case opened) {
        opened.completed("userTask_triage", "camila", Desk.triage("CONFIGURATION", "QUESTION"));
    }
}
