package dev.plantao.desk;

import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.knowledge.PageLinks;
import dev.plantao.knowledge.PageLinks.Piece;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.page.FileLine;
import dev.plantao.sla.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the team sees of one occurrence, as its page shows it.
 *
 * @param who who works on it now, in words
 * @param outcome how it ended, or null
 * @param outlook the chance to miss the deadline; null when none was computed
 * @param publicAllowed whether what is written now may reach the customer at all (CON-29)
 * @param files those of the opening, the internal ones too; the others are beside the message they came with
 * @param original the occurrence it repeats, or null
 * @param links those the team sees together with it
 * @param formerLinks those somebody took apart again
 * @param latest the id of the latest message there is here, 0 for none
 * @param older the id to ask for the messages before the oldest one here, or null when there are none
 * @param audited whether the viewer may read who looked at it
 * @param analysts who an analysis may be handed to; empty when none is open
 */
record FullOccurrence(
        String number,
        String subject,
        String stage,
        PublicStage publicStage,
        String publicLabel,
        Priority priority,
        String priorityLabel,
        boolean closed,
        boolean publicAllowed,
        String who,
        Moment openedAt,
        @Nullable Moment closedAt,
        @Nullable String outcome,
        Deadline deadline,
        @Nullable Outlook outlook,
        List<Fact> classification,
        List<Fact> company,
        String notes,
        Person contact,
        List<Fact> facts,
        List<Fact> texts,
        List<FileLine> files,
        List<Fact> answer,
        @Nullable Other original,
        List<Other> duplicates,
        List<Tie> links,
        List<Tie> formerLinks,
        List<Other> othersOpen,
        List<Message> messages,
        @Nullable Long older,
        long latest,
        List<Stay> timeline,
        List<ClockSheet> clocks,
        List<Change> changes,
        List<Breach> breaches,
        List<ChangeSheet> databaseChanges,
        List<ConsultancySheet> consultancies,
        boolean audited,
        List<Choice> analysts) {

    /**
     * The deadline that tells now.
     *
     * @param at null while paused, or when none runs
     * @param left business time left or lost, in words; null when no clock tells
     */
    record Deadline(String label, @Nullable Moment at, @Nullable String left, Risk risk, boolean late) {}

    /**
     * The chance to miss the solution deadline.
     *
     * @param line what it is, what is before it, what it comes from
     * @param explained a sentence for each number
     */
    record Outlook(String chance, List<String> line, List<String> explained) {}

    record Fact(String label, String value) {}

    record Person(String name, String role, String email) {}

    /** Another occurrence and how it stands. */
    record Other(String number, String subject, String state) {}

    /**
     * A link to another occurrence.
     *
     * @param said who made it or undid it, and when
     */
    record Tie(long id, Other other, String said) {}

    /** Something said: {@code side} is {@code customer}, {@code team} or {@code desk}. */
    record Message(
            String side, boolean internal, String author, Moment at, String stage, String text, List<FileLine> files) {

        /** The text with the links to level 0 that are in it. */
        public List<Piece> pieces() {
            return PageLinks.pieces(text);
        }
    }

    /** A stay in a stage; {@code until} null while it lasts. */
    record Stay(String stage, @Nullable String who, Moment since, @Nullable Moment until, String elapsed) {}

    /** A clock: what was promised, how much is used, and every interval of its life. */
    record ClockSheet(
            String label,
            String state,
            boolean late,
            String target,
            String used,
            int share,
            List<Interval> intervals) {}

    /** An interval in which a clock counted, or did not, and why. */
    record Interval(Moment from, Moment to, boolean counted, String business, String reason) {}

    /** What somebody corrected. */
    record Change(Moment at, String author, List<String> changes, String reason) {}

    record Breach(String clock, Moment dueAt, Moment recordedAt, @Nullable String reason, @Nullable String measure) {}

    /** A change in the customer's database; {@code script} null until it was made. */
    record ChangeSheet(String state, List<Fact> facts, List<Fact> texts, @Nullable String script) {}

    /** A consultancy; {@code term} null until it was sent. */
    record ConsultancySheet(String state, List<Fact> facts, List<Fact> diary, @Nullable String term) {}

    record Choice(String code, String label) {}
}
