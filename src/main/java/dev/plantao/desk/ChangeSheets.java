package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.ChangeRecord;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.DatabaseExecution;
import dev.plantao.databasechange.Quote;
import dev.plantao.databasechange.QuoteAnswer;
import dev.plantao.desk.FullOccurrence.ChangeSheet;
import dev.plantao.desk.FullOccurrence.Fact;
import dev.plantao.occurrence.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done, or is to be done, in the customer's database: everything, in words. */
@Component
class ChangeSheets {

    private final DatabaseChanges changes;
    private final Labels labels;
    private final DeskTimes times;

    ChangeSheets(DatabaseChanges changes, Labels labels, DeskTimes times) {
        this.changes = changes;
        this.labels = labels;
        this.times = times;
    }

    /** The latest first; {@code names} turns a user name into what people call that person. */
    List<ChangeSheet> of(Occurrence occurrence, UnaryOperator<String> names) {
        return changes.of(occurrence).stream().map(line -> sheet(line, names)).toList();
    }

    private ChangeSheet sheet(ChangeRecord line, UnaryOperator<String> names) {
        DatabaseChange change = line.change();
        DatabaseExecution done = line.execution();
        List<Fact> facts = new ArrayList<>();
        add(facts, "operation", labels.of(change.operation()));
        add(facts, "requested", by(names.apply(change.requestedBy()), times.text(change.requestedAt())));
        add(facts, "byCustomer", labels.of("portal.answer", String.valueOf(change.isByCustomer())));
        add(facts, "charge", labels.money(change.charge()));
        quote(facts, change.quote(), change.answer(), names);
        List<Fact> texts = new ArrayList<>();
        add(texts, "purpose", change.purpose());
        add(texts, "risk", change.risk());
        add(texts, "scope", change.quote() == null ? null : change.quote().scope());
        add(texts, "returnReason", change.returnReason());
        if (done != null) {
            add(facts, "executed", by(names.apply(done.executedBy()), times.text(done.executedAt())));
            add(facts, "environment", labels.of(done.environment()));
            add(facts, "affectedRows", String.valueOf(done.affectedRows()));
            add(facts, "backup", by(done.backupReference(), times.text(done.backupAt())));
            add(texts, "proof", done.proof());
            add(texts, "reversal", done.reversal());
        }
        return new ChangeSheet(labels.of(change.state()), facts, texts, done == null ? null : done.script());
    }

    private void quote(
            List<Fact> facts, @Nullable Quote quote, @Nullable QuoteAnswer answer, UnaryOperator<String> names) {
        if (quote == null) {
            return;
        }
        add(facts, "quoted", by(names.apply(quote.quotedBy()), times.text(quote.quotedAt())));
        if (quote.isWaived()) {
            add(facts, "waived", quote.waiverReason());
        } else {
            add(
                    facts,
                    "amount",
                    labels.text("desk.change.amount", labels.money(quote.amount()), String.valueOf(quote.minutes())));
            add(facts, "expiresAt", times.text(quote.expiresAt()));
        }
        if (answer != null) {
            add(
                    facts,
                    answer.accepted() ? "accepted" : "refused",
                    by(answer.answeredName(), times.text(answer.answeredAt())));
            add(facts, "refusalReason", answer.refusalReason());
        }
    }

    private String by(String who, String when) {
        return labels.text("desk.change.by", who, when);
    }

    private void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labels.of("desk.change.fact", name), value));
        }
    }
}
