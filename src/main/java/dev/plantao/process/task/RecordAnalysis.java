package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEditing;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.AnalysisAction;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Finding;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Notifier;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.product.ProductRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the analysis form of either level (T08..T10, T04); leaves {@code action} for the gateway behind it. */
@Component
class RecordAnalysis implements JavaDelegate {

    /** Other areas go on with it; the gateway asks the occurrence which. */
    private static final Set<AnalysisAction> FORWARDED = Set.of(
            AnalysisAction.REFER,
            AnalysisAction.DATABASE_CHANGE,
            AnalysisAction.DIAGNOSE,
            AnalysisAction.SEND_TO_PRODUCT,
            AnalysisAction.CONSULTANCY);

    private final Occurrences occurrences;
    private final OccurrenceProcess process;
    private final DatabaseChanges changes;
    private final ProductRequests requests;
    private final ProposeConsultancy consultancy;
    private final Knowledge knowledge;
    private final KnowledgeEditing editing;
    private final Labels labels;
    private final Actors actors;
    private final FormTimes times;
    private final Notifier notifier;

    RecordAnalysis(
            Occurrences occurrences,
            OccurrenceProcess process,
            DatabaseChanges changes,
            ProductRequests requests,
            ProposeConsultancy consultancy,
            Knowledge knowledge,
            KnowledgeEditing editing,
            Labels labels,
            Actors actors,
            FormTimes times,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.process = process;
        this.changes = changes;
        this.requests = requests;
        this.consultancy = consultancy;
        this.knowledge = knowledge;
        this.editing = editing;
        this.labels = labels;
        this.actors = actors;
        this.times = times;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AnalysisForm form = FormVariables.take(execution, AnalysisForm.class);
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha a ação.");
        }
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (form.category() != null || form.slaClass() != null || form.priority() != null) {
            process.reclassify(
                    occurrence, by, form.category(), form.slaClass(), form.priority(), form.reclassificationReason());
        }
        Finding finding = finding(form, form.action(), by, occurrence.level());
        occurrences.conclude(occurrence, finding);
        write(occurrence, form, form.action(), by);
        publish(occurrence, finding, by);
        if (form.becomeFaq() && form.action() == AnalysisAction.ANSWER) {
            editing.propose(
                    occurrence.moduleCode(),
                    occurrence.report().subject(),
                    faqText(finding.answer()),
                    occurrence.number(),
                    by.username());
        }
        execution.setVariable(
                "action",
                FORWARDED.contains(form.action()) ? "FORWARD" : form.action().name());
    }

    private void write(Occurrence occurrence, AnalysisForm form, AnalysisAction action, Author by) {
        switch (action) {
            case ANSWER -> offer(occurrence, form.manualLinks());
            case DATABASE_CHANGE -> changes.request(occurrence, form.changeRequest(), by);
            case SEND_TO_PRODUCT -> requests.send(occurrence, form.requestReasons(times), by);
            case CONSULTANCY -> consultancy.propose(occurrence, form.proposal(), by);
            default -> {}
        }
    }

    /** A page may have been withdrawn since the form was opened. */
    private void offer(Occurrence occurrence, List<String> pages) {
        boolean known = pages.stream().allMatch(page -> page.matches("\\d{1,18}"))
                && knowledge.offer(
                        occurrence.number(), pages.stream().map(Long::valueOf).toList());
        if (!known) {
            throw RuleViolation.field(
                    "manualLinks",
                    "Uma das páginas do manual não está mais publicada. Abra a tarefa de novo e escolha outra.");
        }
    }

    private Finding finding(AnalysisForm form, AnalysisAction action, Author by, @Nullable SupportLevel level) {
        String reason =
                switch (action) {
                    case ESCALATE_N2 -> form.escalationReason() == null ? null : labels.of(form.escalationReason());
                    case RETURN_N1 -> form.returnReason();
                    default -> null;
                };
        return new Finding(
                by.username(),
                level == SupportLevel.N2 ? SupportLevel.N2 : SupportLevel.N1,
                form.evidenceRead(),
                form.checks(),
                form.effortMinutes(),
                action,
                new Answer(form.cause(), form.actionTaken(), form.recommendation()),
                form.errorType(),
                form.question(),
                reason,
                form.referralDestination(),
                form.delayReason(),
                form.simulationEnvironment() == null
                        ? null
                        : new Finding.Simulation(
                                form.simulationEnvironment(),
                                form.simulationVersion(),
                                form.simulationSteps(),
                                form.simulationResult()),
                form.fiscalRejection() == null && form.fiscalField() == null && form.fiscalScreen() == null
                        ? null
                        : new Finding.FiscalDetail(
                                form.fiscalRejection(),
                                form.fiscalField(),
                                form.fiscalScreen(),
                                form.informationFromCustomer()));
    }

    /** The question goes to the customer; everything else an analysis says stays with the team. */
    private void publish(Occurrence occurrence, Finding finding, Author by) {
        if (finding.action() == AnalysisAction.ASK_CUSTOMER && finding.question() != null) {
            occurrences.say(occurrence, by, Visibility.PUBLIC, finding.question());
            notifier.tell(occurrence, MailEvent.CUSTOMER_ASKED, Map.of("pergunta", finding.question()));
            return;
        }
        String note = finding.reason() == null
                ? labels.text("notice.analysed", String.valueOf(finding.checks()))
                : labels.text("notice.analysedWithReason", String.valueOf(finding.checks()), finding.reason());
        occurrences.say(occurrence, by, Visibility.INTERNAL, note);
        if (finding.action() == AnalysisAction.REFER) {
            notifier.tell(occurrence, MailEvent.REFERRED, "");
        }
    }

    private static String faqText(Answer answer) {
        return Stream.of(answer.cause(), answer.actionTaken(), answer.recommendation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }
}
