package dev.plantao.process.task;

import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.Actors;
import dev.plantao.process.PhoneDesk;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The team opens an occurrence for a contact (F01; AGE-12). */
@Component
class RegisterOccurrence implements JavaDelegate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PhoneDesk phone;
    private final Actors actors;

    RegisterOccurrence(PhoneDesk phone, Actors actors) {
        this.phone = phone;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenOccurrenceForm form = FormVariables.take(execution, OpenOccurrenceForm.class);
        if (form.channel() == null) {
            throw RuleViolation.field("channel", "Escolha o canal.");
        }
        new Refusals()
                .blank(form.productModule(), "productModule", "Escolha o módulo.")
                .done();
        String opener = actors.current().username();
        OpenOccurrence opening = new OpenOccurrence(
                form.contact(),
                form.channel(),
                opener,
                true,
                report(form),
                String.valueOf(form.productModule()),
                form.category(),
                form.phoneReason(),
                form.channelReason(),
                form.department(),
                form.assignee(),
                form.priority(),
                form.priorityReason(),
                form.duplicateOf(),
                null,
                List.of());
        String number = phone.open(opening, null, form.phone(), form.urgent());
        execution.setProcessBusinessKey(number);
    }

    private static Report report(OpenOccurrenceForm form) {
        return new Report(
                form.subject() == null ? "" : form.subject(),
                form.description() == null ? "" : form.description(),
                form.steps(),
                form.expectedResult(),
                form.obtainedResult(),
                form.impact(),
                form.blocksWork(),
                form.affectsDelivery(),
                form.orderNumber(),
                form.invoiceNumber(),
                form.companyCode(),
                form.screen(),
                form.clientVersion(),
                form.legalBasis(),
                day(form.legalDeadline()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException noDay) {
            throw RuleViolation.field("legalDeadline", "Informe a data como dd/mm/aaaa.");
        }
    }
}
