package dev.plantao.process.task;

import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.consultancy.Delivery;
import dev.plantao.consultancy.Schedule;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.ConsultancyTexts;
import dev.plantao.process.Notifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the date agreed with the customer and tells both of it (T22; TOT-14). */
@Component
class RecordSchedule implements JavaDelegate {

    private static final int MOST_MINUTES = 6000;

    private final Occurrences occurrences;
    private final ConsultancyWork work;
    private final OfficialTexts officialTexts;
    private final ConsultancyTexts texts;
    private final FormTimes times;
    private final Actors actors;
    private final Notifier notifier;
    private final Clock clock;

    RecordSchedule(
            Occurrences occurrences,
            ConsultancyWork work,
            OfficialTexts officialTexts,
            ConsultancyTexts texts,
            FormTimes times,
            Actors actors,
            Notifier notifier,
            Clock clock) {
        this.occurrences = occurrences;
        this.work = work;
        this.officialTexts = officialTexts;
        this.texts = texts;
        this.times = times;
        this.actors = actors;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Schedule schedule = checked(FormVariables.take(execution, ScheduleForm.class));
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        work.schedule(occurrence, schedule);
        Map<String, String> facts = texts.schedule(schedule, by.name());
        occurrences.say(
                occurrence, by, Visibility.PUBLIC, officialTexts.fill(occurrence, "CONSULTANCY_SCHEDULED", facts));
        notifier.tell(occurrence, MailEvent.CONSULTANCY_SET, facts);
    }

    private Schedule checked(ScheduleForm form) {
        Instant agreed = form.agreedAt() == null ? null : times.read("agreedAt", form.agreedAt());
        new Refusals()
                .when(agreed == null, "agreedAt", "Informe a data combinada com o cliente.")
                .when(
                        agreed != null && agreed.isBefore(clock.instant()),
                        "agreedAt",
                        "A data combinada já passou: informe uma data a partir de agora.")
                .when(
                        form.plannedMinutes() < 1 || form.plannedMinutes() > MOST_MINUTES,
                        "plannedMinutes",
                        "Informe a duração prevista em minutos, de 1 a " + MOST_MINUTES + ".")
                .when(form.delivery() == null, "delivery", "Escolha a forma do atendimento.")
                .when(
                        form.delivery() == Delivery.REMOTE_ACCESS && !form.remoteConsent(),
                        "remoteConsent",
                        "O acesso remoto precisa do consentimento do cliente.")
                .when(form.environment() == null, "environment", "Escolha o ambiente analisado.")
                .blank(form.attendedContact(), "attendedContact", "Diga com quem o atendimento foi combinado.")
                .longer(form.attendedContact(), 120, "attendedContact")
                .done();
        return new Schedule(
                Objects.requireNonNull(agreed),
                form.plannedMinutes(),
                Objects.requireNonNull(form.delivery()),
                form.remoteConsent(),
                Objects.requireNonNull(form.environment()),
                String.valueOf(form.attendedContact()));
    }
}
