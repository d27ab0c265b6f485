package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.ChangePrices;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.Quote;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.process.Actors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a database change show of it. */
@Component
class ChangeView {

    static final String QUOTE = "userTask_quoteDatabaseChange";
    static final String EXECUTE = "userTask_executeDatabaseChange";

    private final DatabaseChanges changes;
    private final Parameters parameters;
    private final Actors actors;
    private final Labels labels;

    ChangeView(DatabaseChanges changes, Parameters parameters, Actors actors, Labels labels) {
        this.changes = changes;
        this.parameters = parameters;
        this.actors = actors;
        this.labels = labels;
    }

    /** The change under way, for its own two tasks; nothing for any other. */
    Map<String, Object> of(Occurrence occurrence, String task) {
        if (!task.equals(QUOTE) && !task.equals(EXECUTE)) {
            return Map.of();
        }
        DatabaseChange change = changes.underWay(occurrence);
        ChangePrices prices = parameters.changePrices();
        Quote quote = change.quote();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("operation", labels.of(change.operation()));
        view.put("purpose", change.purpose());
        view.put("risk", change.risk());
        view.put("byCustomer", change.isByCustomer());
        view.put("requestedBy", actors.staff(change.requestedBy()).name());
        view.put("minutePrice", prices.minute());
        view.put("taxPercent", prices.taxPercent());
        view.put("price", labels.money(prices.minute()));
        view.put("tax", labels.percent(prices.taxPercent()));
        view.put("scope", quote == null ? "" : quote.scope());
        view.put("minutes", quote == null ? 0 : quote.minutes());
        view.put("charge", labels.money(change.charge()));
        return view;
    }

    /** How many days a quote holds unless the lead says otherwise. */
    int quoteDays() {
        return parameters.changePrices().quoteDays();
    }
}
