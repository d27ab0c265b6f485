package dev.plantao.api;

import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Phase;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.SlaClass;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contact may see: public labels and expectations, never an internal stage, note or attendant (CON-28, 29). */
final class PublicView {

    private PublicView() {}

    /** Text and instant of what comes next (UNO-B-05). */
    record Expected(String text, @Nullable OffsetDateTime at) {}

    @Schema(name = "OccurrenceLineForContact")
    record Line(
            String number,
            String subject,
            String contact,
            String module,
            Category category,
            String categoryLabel,
            Priority priority,
            String priorityLabel,
            PublicStage publicStage,
            String publicStageLabel,
            Phase phase,
            String phaseLabel,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt)
            implements Shown.Line {}

    /**
     * One occurrence.
     *
     * @param expectation null once it has ended
     * @param dueAt the deadline that runs now; null while paused or when none runs
     * @param answer null until there is one
     */
    @Schema(name = "OccurrenceForContact")
    record Detail(
            String number,
            Report report,
            String company,
            String contact,
            String module,
            String moduleLabel,
            Channel channel,
            Category category,
            String categoryLabel,
            Category customerCategory,
            @Nullable SlaClass slaClass,
            String slaClassLabel,
            Priority priority,
            String priorityLabel,
            PublicStage publicStage,
            String publicStageLabel,
            Phase phase,
            String phaseLabel,
            @Nullable Expected expectation,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            boolean paused,
            @Nullable OffsetDateTime closedAt,
            @Nullable Answer answer)
            implements Shown.Detail {}

    /** A stay in a public stage; {@code leftAt} null while it lasts. */
    @Schema(name = "StayForContact")
    record Stay(
            PublicStage publicStage,
            String publicStageLabel,
            Phase phase,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime leftAt)
            implements Shown.Stay {}

    /** The same timeline with neighbours of one label as one stay, so that moves inside the team do not show. */
    static List<Stay> merged(List<Stay> stays) {
        List<Stay> merged = new ArrayList<>();
        for (Stay stay : stays) {
            Stay last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.publicStage() == stay.publicStage()) {
                merged.set(
                        merged.size() - 1,
                        new Stay(
                                last.publicStage(),
                                last.publicStageLabel(),
                                stay.phase(),
                                last.enteredAt(),
                                stay.leftAt()));
            } else {
                merged.add(stay);
            }
        }
        return merged;
    }

    /** Something said in public. */
    @Schema(name = "InteractionForContact")
    record Said(long id, OffsetDateTime at, String author, AuthorKind authorKind, String text, List<Shown.File> files)
            implements Shown.Said {}

    /**
     * A file.
     *
     * @param interaction what it came with; null for a file of the opening
     * @param size in bytes
     * @param preview whether there is one at {@code …/preview}
     */
    @Schema(name = "AttachmentForContact")
    record File(
            String id,
            @Nullable Long interaction,
            OffsetDateTime at,
            String author,
            AuthorKind authorKind,
            String name,
            String type,
            long size,
            String sizeLabel,
            boolean preview)
            implements Shown.File {}
}
