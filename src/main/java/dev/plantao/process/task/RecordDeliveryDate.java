package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.product.DeliveryDate;
import dev.plantao.product.ProductRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the day development promises for what the law asks (CON-19, T33). */
@Component
class RecordDeliveryDate implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final FormTimes times;
    private final Labels labels;
    private final Actors actors;

    RecordDeliveryDate(
            Occurrences occurrences, ProductRequests requests, FormTimes times, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.times = times;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeliveryDateForm form = FormVariables.take(execution, DeliveryDateForm.class);
        DeliveryDate delivery = new DeliveryDate(
                form.deliveryOn() == null ? null : times.day("deliveryOn", form.deliveryOn()),
                form.estimateHours(),
                form.legalChecked());
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        requests.date(occurrence, delivery, by);
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text("notice.deliveryDated", times.of(delivery.on()), String.valueOf(delivery.estimateHours())));
    }
}
