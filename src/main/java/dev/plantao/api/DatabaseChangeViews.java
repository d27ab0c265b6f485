package dev.plantao.api;

import dev.plantao.api.DatabaseChangeView.Done;
import dev.plantao.api.DatabaseChangeView.ForContact;
import dev.plantao.api.DatabaseChangeView.ForTeam;
import dev.plantao.api.DatabaseChangeView.Given;
import dev.plantao.api.DatabaseChangeView.Offer;
import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.ChangeRecord;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseExecution;
import dev.plantao.databasechange.Quote;
import dev.plantao.databasechange.QuoteAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of changes in a customer's database. */
@Component
class DatabaseChangeViews {

    private final Labels labels;
    private final Clock clock;

    DatabaseChangeViews(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** What a contact may know of it. */
    ForContact forContact(ChangeRecord line) {
        DatabaseChange change = line.change();
        DatabaseExecution done = line.execution();
        return new ForContact(
                change.id(),
                change.operation(),
                change.state(),
                labels.of(change.state()),
                offer(change),
                given(change.answer()),
                change.charge().toPlainString(),
                change.currency(),
                done == null ? null : time(done.executedAt()),
                done == null ? null : done.affectedRows());
    }

    /** All of it. */
    ForTeam forTeam(ChangeRecord line) {
        DatabaseChange change = line.change();
        Quote quote = change.quote();
        return new ForTeam(
                change.id(),
                change.operation(),
                change.state(),
                labels.of(change.state()),
                change.isByCustomer(),
                change.purpose(),
                change.risk(),
                change.requestedBy(),
                time(change.requestedAt()),
                offer(change),
                quote == null ? null : quote.waiverReason(),
                given(change.answer()),
                change.charge().toPlainString(),
                change.currency(),
                change.returnReason(),
                done(line.execution()));
    }

    private @Nullable Offer offer(DatabaseChange change) {
        Quote quote = change.quote();
        return quote == null
                ? null
                : new Offer(
                        quote.scope(),
                        quote.minutes(),
                        quote.minutePrice().toPlainString(),
                        quote.taxPercent().toPlainString(),
                        quote.amount().toPlainString(),
                        change.currency(),
                        time(quote.quotedAt()),
                        time(quote.expiresAt()));
    }

    private @Nullable Given given(@Nullable QuoteAnswer answer) {
        return answer == null
                ? null
                : new Given(
                        answer.accepted(), answer.answeredName(), time(answer.answeredAt()), answer.refusalReason());
    }

    private @Nullable Done done(@Nullable DatabaseExecution execution) {
        return execution == null
                ? null
                : new Done(
                        execution.executedBy(),
                        time(execution.executedAt()),
                        execution.environment(),
                        execution.backupReference(),
                        time(execution.backupAt()),
                        execution.script(),
                        execution.affectedRows(),
                        execution.proof(),
                        execution.reversal());
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
