package dev.plantao.process.task;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import org.jspecify.annotations.Nullable;

/** {@code forms/open-occurrence.form} (F01): the team opens for a contact. {@code legalDeadline} is dd/mm/aaaa. */
record OpenOccurrenceForm(
        @Nullable Channel channel,
        @Nullable PhoneReason phoneReason,
        @Nullable String phone,
        boolean urgent,
        @Nullable String channelReason,
        int contact,
        @Nullable String productModule,
        @Nullable Action action,
        @Nullable Category category,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String steps,
        @Nullable String expectedResult,
        @Nullable String obtainedResult,
        @Nullable String impact,
        boolean blocksWork,
        boolean affectsDelivery,
        @Nullable String orderNumber,
        @Nullable String invoiceNumber,
        @Nullable String companyCode,
        @Nullable String screen,
        @Nullable String clientVersion,
        @Nullable String legalBasis,
        @Nullable String legalDeadline,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable Priority priority,
        @Nullable String priorityReason,
        @Nullable String duplicateOf) {

    enum Action {
        OPEN,
        FAQ_SOLVED
    }
}
