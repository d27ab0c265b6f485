package dev.plantao.process.task;

import dev.plantao.catalog.Macros;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a wait in which the customer did not move (T12; CON-34). */
@Component
class RecordInactivity implements JavaDelegate {

    private final Occurrences occurrences;
    private final Macros macros;

    RecordInactivity(Occurrences occurrences, Macros macros) {
        this.occurrences = occurrences;
        this.macros = macros;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        occurrence.endByInactivity();
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                macros.render("CUSTOMER_INACTIVE", Map.of("numero", occurrence.number())));
    }
}
