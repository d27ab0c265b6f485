package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Triage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Decisions;
import dev.plantao.process.Decisions.Scope;
import dev.plantao.process.FirstResponses;
import dev.plantao.process.Notifier;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.product.ProductRequests;
import dev.plantao.sla.ClockKind;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the triage form (T03..T06): classification, destination, and the solution clock that starts here. */
@Component
class RecordTriage implements JavaDelegate {

    private static final Set<Destination> OFFERED = Set.of(
            Destination.N1, Destination.REFERRAL, Destination.PRODUCT, Destination.DUPLICATE, Destination.OUT_OF_SCOPE);

    /** Where it stays open; what ends at triage has no solution to wait for. */
    private static final Set<Destination> GOING_ON = Set.of(Destination.N1, Destination.REFERRAL, Destination.PRODUCT);

    private final Occurrences occurrences;
    private final OccurrenceProcess process;
    private final Decisions decisions;
    private final FirstResponses responses;
    private final ProductRequests requests;
    private final OfficialTexts texts;
    private final Labels labels;
    private final Actors actors;
    private final FormTimes times;
    private final Notifier notifier;

    RecordTriage(
            Occurrences occurrences,
            OccurrenceProcess process,
            Decisions decisions,
            FirstResponses responses,
            ProductRequests requests,
            OfficialTexts texts,
            Labels labels,
            Actors actors,
            FormTimes times,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.process = process;
        this.decisions = decisions;
        this.responses = responses;
        this.requests = requests;
        this.texts = texts;
        this.labels = labels;
        this.actors = actors;
        this.times = times;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TriageForm form = FormVariables.take(execution, TriageForm.class);
        DemandType demandType = required(form.demandType(), "demandType", "Escolha o tipo de demanda.");
        Category category = required(form.category(), "category", "Escolha a categoria.");
        Priority priority = required(form.priority(), "priority", "Escolha a prioridade.");
        Destination destination = required(form.action(), "action", "Escolha o destino.");
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Scope scope = decisions.scope(demandType, occurrence.ineligibility() == null);
        checkDestination(destination, scope);
        SlaClass suggested = category == Category.STRATEGIC
                ? null
                : decisions.slaClass(demandType).orElse(null);
        ReferralArea area = form.referralDestination() == null ? scope.area() : form.referralDestination();
        String message = messageToCustomer(occurrence, form.publicMessage(), destination, scope, area);
        Triage triage = new Triage(
                demandType,
                category,
                form.categoryReason(),
                form.slaClass() == null ? suggested : form.slaClass(),
                suggested,
                form.slaClassReason(),
                form.hiddenDefect(),
                form.thirdPartySystem(),
                priority,
                form.priorityReason(),
                required(form.productModule(), "productModule", "Escolha o módulo."),
                required(form.segment(), "segment", "Escolha o segmento."),
                required(form.department(), "department", "Escolha o departamento que vai atender."),
                form.assignee(),
                destination,
                destination == Destination.REFERRAL ? area : null,
                form.duplicateOf(),
                message,
                form.question());
        apply(occurrence, triage);
    }

    private void apply(Occurrence occurrence, Triage triage) {
        Author by = actors.current();
        Category before = occurrence.category();
        occurrences.triage(occurrence, triage, by);
        responses.promiseAgain(occurrence, "Triagem concluída");
        process.tellCategory(occurrence, before, triage.categoryReason());
        SlaClass slaClass = triage.slaClass();
        boolean goesOn = GOING_ON.contains(triage.destination());
        if (goesOn && slaClass != null) {
            var target = decisions.target(occurrence.planCode(), slaClass, triage.priority());
            occurrences.startSolutionClock(occurrence, target.duration(), target.warningShare(), target.elapsed());
        }
        if (triage.destination() == Destination.PRODUCT) {
            requests.send(occurrence, by);
        }
        if (triage.message() != null) {
            occurrences.say(occurrence, by, Visibility.PUBLIC, triage.message());
        } else if (triage.destination() == Destination.N1) {
            occurrences.say(occurrence, Author.SYSTEM, Visibility.PUBLIC, classified(occurrence));
        }
        notifier.triaged(occurrence, triage, before);
        if (triage.question() != null) {
            occurrences.say(
                    occurrence, by, Visibility.INTERNAL, labels.text("notice.questionFromTriage", triage.question()));
        }
    }

    private String classified(Occurrence occurrence) {
        var solution = occurrence.clock(ClockKind.SOLUTION);
        return texts.fill(
                occurrence,
                "OCCURRENCE_CLASSIFIED",
                Map.of("prazoSolucao", times.of(solution == null ? null : solution.dueAt())));
    }

    /** What the support does with a demand type is not triage's to overrule (D21; UNO-M-62..64, AGE-02, AGE-03). */
    private static void checkDestination(Destination destination, Scope scope) {
        boolean refused = scope.scope().equals("REFUSE");
        boolean referred = scope.scope().equals("REFER");
        new Refusals()
                .when(!OFFERED.contains(destination), "action", "Este destino não está disponível na triagem.")
                .when(
                        refused && destination == Destination.N1 || refused && destination == Destination.REFERRAL,
                        "action",
                        "O suporte não executa rotinas em nome do usuário: encerre como fora de escopo.")
                .when(
                        referred && destination == Destination.N1,
                        "action",
                        "Este tipo de demanda é direcionado a outra área.")
                .done();
    }

    private @Nullable String messageToCustomer(
            Occurrence occurrence,
            @Nullable String typed,
            Destination destination,
            Scope scope,
            @Nullable ReferralArea area) {
        boolean leavesSupport = destination == Destination.REFERRAL || destination == Destination.OUT_OF_SCOPE;
        if (typed != null || !leavesSupport || scope.macro() == null) {
            return typed;
        }
        return texts.fill(
                occurrence,
                scope.macro(),
                Map.of("destino", area == null ? labels.text("area.none") : labels.of(area)));
    }

    private static <T> T required(@Nullable T value, String field, String message) {
        if (value == null) {
            throw RuleViolation.field(field, message);
        }
        return value;
    }
}
