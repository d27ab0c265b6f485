package dev.plantao.process.task;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.ThirdPartySystem;
import org.jspecify.annotations.Nullable;

/** {@code forms/triage.form} (F02). {@code slaClass} blank means the one the table suggests. */
record TriageForm(
        @Nullable DemandType demandType,
        @Nullable Category category,
        @Nullable String categoryReason,
        @Nullable SlaClass slaClass,
        @Nullable String slaClassReason,
        boolean hiddenDefect,
        @Nullable ThirdPartySystem thirdPartySystem,
        @Nullable Priority priority,
        @Nullable String priorityReason,
        @Nullable String productModule,
        @Nullable String segment,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable Destination action,
        @Nullable ReferralArea referralDestination,
        @Nullable String duplicateOf,
        @Nullable String dataSufficient,
        @Nullable String publicMessage,
        @Nullable String question) {}
