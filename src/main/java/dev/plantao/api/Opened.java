package dev.plantao.api;

import dev.plantao.occurrence.PublicStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The answer to an opening: what to quote from now on, and what to expect (UNO-B-05). */
@Schema(name = "OpenedOccurrence")
record Opened(
        @Schema(example = "OC-2026-000123") String number,
        PublicStage publicStage,
        String publicStageLabel,
        @Schema(description = "Quando a triagem termina, no máximo.") @Nullable OffsetDateTime triageDueAt,
        PublicView.@Nullable Expected expectation) {}
