package dev.plantao.api;

import dev.plantao.forecast.Forecast;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Phase;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.occurrence.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team sees: everything, internal stages included. */
final class FullView {

    private FullView() {}

    @Schema(name = "OccurrenceLine")
    record Line(
            String number,
            String subject,
            String company,
            String contact,
            String plan,
            String module,
            Category category,
            String categoryLabel,
            @Nullable SlaClass slaClass,
            String slaClassLabel,
            Priority priority,
            String priorityLabel,
            Stage stage,
            String stageLabel,
            PublicStage publicStage,
            @Nullable String owner,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt)
            implements Shown.Line {}

    /** The company as an analyst must know it (UNO-M-14). */
    @Schema(name = "OccurrenceCompany")
    record Customer(String name, String plan, String segment, String notes) {}

    @Schema(name = "OccurrenceContact")
    record Person(String name, String role, String email) {}

    /**
     * One occurrence.
     *
     * @param level the level that has it now, or null
     * @param queueGroup the group whose members may take it
     * @param owner user name of the analyst who conducts it to the end
     * @param analyst user name of the analyst at work, or null while it waits
     * @param dueAt the deadline that runs now; null while paused or when none runs
     * @param usedShare percent of the solution target used; null before its clock starts
     * @param forecast the chance to miss the solution deadline; null when none was computed
     */
    @Schema(name = "Occurrence")
    record Detail(
            String number,
            Report report,
            Customer company,
            Person contact,
            String module,
            String moduleLabel,
            @Nullable String segment,
            Channel channel,
            String channelLabel,
            String openedBy,
            Category category,
            String categoryLabel,
            Category customerCategory,
            @Nullable DemandType demandType,
            String demandTypeLabel,
            @Nullable SlaClass slaClass,
            String slaClassLabel,
            Priority priority,
            String priorityLabel,
            Stage stage,
            String stageLabel,
            PublicStage publicStage,
            String publicStageLabel,
            Phase phase,
            PublicView.@Nullable Expected expectation,
            @Nullable SupportLevel level,
            String department,
            @Nullable String queueGroup,
            @Nullable String owner,
            @Nullable String analyst,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            boolean paused,
            boolean late,
            @Nullable Integer usedShare,
            @Nullable Outlook forecast,
            @Nullable OffsetDateTime closedAt,
            @Nullable Outcome outcome,
            String outcomeLabel,
            @Nullable Answer answer)
            implements Shown.Detail {}

    /**
     * The chance to miss the solution deadline, as last computed.
     *
     * @param probability 0 to 1
     * @param queue its place in the queue; null when it does not wait in one
     * @param basis MODULE, STAGE or PRIOR: what the times were drawn from
     * @param sampleSize how many measured stays those are; 0 for PRIOR
     */
    @Schema(name = "OccurrenceForecast")
    record Outlook(
            double probability,
            @Nullable Turn queue,
            Forecast.Basis basis,
            int sampleSize,
            OffsetDateTime computedAt) {}

    /**
     * A place in a queue.
     *
     * @param ahead how many are before it
     * @param people how many people serve the queue
     * @param medianWait business time until it is taken, in half of the simulations; null when it is taken in fewer
     */
    @Schema(name = "OccurrenceTurn")
    record Turn(int ahead, int people, @Nullable Duration medianWait) {

        static @Nullable Turn of(Forecast.@Nullable Turn turn) {
            return turn == null ? null : new Turn(turn.ahead(), turn.people(), turn.medianWait());
        }
    }

    /** A stay in a stage; {@code leftAt} null while it lasts, {@code elapsed} up to then or now. */
    @Schema(name = "Stay")
    record Stay(
            Stage stage,
            String stageLabel,
            PublicStage publicStage,
            @Nullable SupportLevel level,
            @Nullable String attendant,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime leftAt,
            Duration elapsed)
            implements Shown.Stay {}

    @Schema(name = "Interaction")
    record Said(
            long id,
            OffsetDateTime at,
            String author,
            String username,
            AuthorKind authorKind,
            Visibility visibility,
            Stage stage,
            String text,
            List<Shown.File> files)
            implements Shown.Said {}

    /**
     * A file, as {@link PublicView.File}.
     *
     * @param visibility an internal one never reaches the customer
     */
    @Schema(name = "Attachment")
    record File(
            String id,
            @Nullable Long interaction,
            OffsetDateTime at,
            String author,
            String username,
            AuthorKind authorKind,
            Visibility visibility,
            String name,
            String type,
            long size,
            String sizeLabel,
            boolean preview)
            implements Shown.File {}
}
