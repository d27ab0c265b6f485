package dev.plantao.api;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.SlaClass;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How an occurrence stands after a command. */
@Schema(name = "OccurrenceState")
record State(
        String number,
        PublicStage publicStage,
        String publicStageLabel,
        Category category,
        @Nullable SlaClass slaClass,
        Priority priority,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime closedAt) {}
