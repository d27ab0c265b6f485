package dev.plantao.portal;

import dev.plantao.knowledge.PageLinks;
import dev.plantao.knowledge.PageLinks.Piece;
import dev.plantao.occurrence.Phase;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.page.FileLine;
import dev.plantao.portal.Moments.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as its customer may know it (c.7): public stages only, no internal word, no analyst's queue.
 *
 * @param expectation one sentence that says what happens next and until when
 * @param files those of the opening; the others are beside the message they came with
 * @param latest the id of the latest message there is here, 0 for none
 * @param older the id to ask for the messages before the oldest one here, or null when there are none
 */
record OccurrenceView(
        String number,
        String subject,
        String description,
        String module,
        String contact,
        Moment openedAt,
        PublicStage stage,
        String stageLabel,
        boolean closed,
        boolean yourTurn,
        String expectation,
        List<Step> steps,
        List<Deadline> deadlines,
        List<Fact> facts,
        List<Fact> texts,
        List<FileLine> files,
        List<Message> messages,
        @Nullable Long older,
        long latest,
        List<Stay> timeline) {

    /** One of the three steps (UNO-B-59): {@code done}, {@code current}, {@code todo} or {@code stopped}. */
    record Step(Phase phase, String label, String state) {}

    /** One of the two promises; {@code late} when its instant has passed and the work is not done. */
    record Deadline(String label, String text, @Nullable Moment at, boolean late) {}

    /** A labelled value of the report. */
    record Fact(String label, String value) {}

    /** Something said: {@code side} is {@code own}, {@code team} or {@code desk}. */
    record Message(String side, String author, Moment at, String text, List<FileLine> files) {

        /** The text with the links to level 0 that are in it. */
        public List<Piece> pieces() {
            return PageLinks.pieces(text);
        }
    }

    /** A stay in a public stage. */
    record Stay(PublicStage stage, String label, Moment since) {}
}
