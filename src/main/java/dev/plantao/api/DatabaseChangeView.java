package dev.plantao.api;

import dev.plantao.databasechange.ChangeEnvironment;
import dev.plantao.databasechange.ChangeOperation;
import dev.plantao.databasechange.ChangeState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change in the customer's database, for the customer and for the team. Amounts are decimal strings, with taxes. */
final class DatabaseChangeView {

    private DatabaseChangeView() {}

    /** What it was offered for; {@code amount} is the most the customer pays. */
    @Schema(name = "DatabaseChangeQuote")
    record Offer(
            String scope,
            int minutes,
            String minutePrice,
            String taxPercent,
            String amount,
            String currency,
            OffsetDateTime quotedAt,
            OffsetDateTime expiresAt) {}

    /** Who answered, by name. */
    @Schema(name = "DatabaseChangeAnswer")
    record Given(boolean accepted, String by, OffsetDateTime at, @Nullable String reason) {}

    /** What a contact may know: no purpose, no script, nobody's name but those of the own company. */
    @Schema(name = "DatabaseChangeForContact")
    record ForContact(
            long id,
            ChangeOperation operation,
            ChangeState state,
            String stateLabel,
            @Nullable Offer quote,
            @Nullable Given answer,
            String charge,
            String currency,
            @Nullable OffsetDateTime executedAt,
            @Nullable Integer affectedRows) {}

    /** The evidence of an execution. */
    @Schema(name = "DatabaseChangeEvidence")
    record Done(
            String executedBy,
            OffsetDateTime executedAt,
            ChangeEnvironment environment,
            String backupReference,
            OffsetDateTime backupAt,
            String script,
            int affectedRows,
            String proof,
            String reversal) {}

    /** Everything, for the team. */
    @Schema(name = "DatabaseChange")
    record ForTeam(
            long id,
            ChangeOperation operation,
            ChangeState state,
            String stateLabel,
            boolean requestedByCustomer,
            String purpose,
            String risk,
            String requestedBy,
            OffsetDateTime requestedAt,
            @Nullable Offer quote,
            @Nullable String waiverReason,
            @Nullable Given answer,
            String charge,
            String currency,
            @Nullable String returnReason,
            @Nullable Done execution) {}
}
