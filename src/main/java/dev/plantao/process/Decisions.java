package dev.plantao.process;

import dev.plantao.customer.EligibilityFacts;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.Recipient;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.sla.ClockAction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision tables in {@code processes/*.dmn}, each as a typed question. Always the latest deployed version. */
@Component
public class Decisions {

    private final DecisionService decisionService;

    Decisions(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    /** Every precondition that is missing; those that block refuse a portal opening (D1). */
    public List<Missing> eligibility(EligibilityFacts facts, Channel channel) {
        return evaluate(
                        "eligibility",
                        Map.of(
                                "companyStatus", facts.companyStatus().name(),
                                "implementationTermSigned", facts.implementationTermSigned(),
                                "managerCourseDone", facts.managerCourseDone(),
                                "slaAcknowledged", facts.slaAcknowledged(),
                                "contactAuthorized", facts.contactAuthorized(),
                                "channel", channel.name()))
                .getResultList()
                .stream()
                .map(row -> new Missing(
                        String.valueOf(row.get("reason")),
                        Boolean.TRUE.equals(row.get("blocks")),
                        code(ReferralArea.class, row.get("destination"))))
                .toList();
    }

    /** The priority two answers about the impact lead to (D3; AGE-09..11). */
    public Priority priority(boolean blocksWork, boolean affectsDelivery) {
        return Priority.valueOf(
                evaluate("priority", Map.of("blocksWork", blocksWork, "affectsDelivery", affectsDelivery))
                        .getSingleResult()
                        .getSingleEntry());
    }

    /** The contract's class for a demand type (D4); empty for a strategic one. */
    public Optional<SlaClass> slaClass(DemandType demandType) {
        Object slaClass = evaluate("sla-class", Map.of("demandType", demandType.name()))
                .getSingleResult()
                .getEntry("slaClass");
        return Optional.ofNullable(code(SlaClass.class, slaClass));
    }

    /**
     * How long the solution may take (D5; UNO-B-08).
     *
     * @throws RuleViolation when the table has no row for this plan, class and priority, or promises nothing
     */
    public Target target(String plan, SlaClass slaClass, Priority priority) {
        var row = evaluate(
                        "sla-target",
                        Map.of(
                                "plan",
                                plan,
                                "slaClass",
                                slaClass.name(),
                                "priority",
                                priority.name(),
                                "productLine",
                                "*"))
                .getSingleResult();
        if (row == null) {
            throw RuleViolation.field(
                    "slaClass",
                    "A tabela de prazos não prevê esta classificação e esta prioridade no plano da empresa."
                            + " Peça a quem cuida dos prazos que a complete.");
        }
        return target(
                row.getEntry("target"),
                ((Number) row.getEntry("warningShare")).intValue(),
                "ELAPSED".equals(row.getEntry("basis")));
    }

    /**
     * How long the first response may take (BY-08); empty where the plan promises none for this priority.
     *
     * @throws RuleViolation when the table promises nothing that can be counted
     */
    public Optional<Target> firstResponse(String plan, Priority priority) {
        var row = evaluate("first-response-target", Map.of("plan", plan, "priority", priority.name()))
                .getSingleResult();
        Object promised = row == null ? null : row.getEntry("target");
        return promised == null
                ? Optional.empty()
                : Optional.of(target(
                        promised.toString(),
                        ((Number) row.getEntry("warningShare")).intValue(),
                        "ELAPSED".equals(row.getEntry("basis"))));
    }

    /** Bad data is refused where it is read, so that no clock ever runs by it. */
    static Target target(String text, int warningShare, boolean elapsed) {
        Duration target;
        try {
            target = Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
            target = Duration.ZERO;
        }
        boolean promised = target.compareTo(Duration.ofMillis(1)) >= 0;
        if (!promised || warningShare < 1 || warningShare > 100) {
            throw RuleViolation.field(
                    "slaClass",
                    promised
                            ? "A tabela de prazos avisa aos " + warningShare + " % do prazo, e só pode de 1 a 100 %."
                                    + " Peça a quem cuida dos prazos que a corrija."
                            : "A tabela de prazos dá o prazo " + text + " a esta classificação e prioridade, e um prazo"
                                    + " precisa ser maior que zero. Peça a quem cuida dos prazos que a corrija.");
        }
        return new Target(target, warningShare, elapsed);
    }

    /** What the solution clock does in a stage (D6). */
    public ClockAction clockPolicy(Stage stage, @Nullable SlaClass slaClass) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stage", stage.name());
        inputs.put("slaClass", slaClass == null ? null : slaClass.name());
        return ClockAction.valueOf(
                evaluate("sla-clock-policy", inputs).getSingleResult().getSingleEntry());
    }

    /** The queue for an occurrence, and whether a specialist is suggested (D8). */
    public Assignment assignment(SupportLevel level, String module, @Nullable String segment, String department) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("level", level.name());
        inputs.put("module", module);
        inputs.put("segment", segment);
        inputs.put("department", department);
        var row = evaluate("assignment", inputs).getSingleResult();
        return new Assignment(row.getEntry("group"), "LEAST_LOADED_SPECIALIST".equals(row.getEntry("strategy")));
    }

    /** What the support does with a demand type (D21; UNO-M-62..67, AGE-02, AGE-03). */
    public Scope scope(DemandType demandType, boolean companyTrained) {
        var row = evaluate("support-scope", Map.of("demandType", demandType.name(), "companyTrained", companyTrained))
                .getSingleResult();
        return new Scope(
                row.getEntry("scope"), row.getEntry("macro"), code(ReferralArea.class, row.getEntry("destination")));
    }

    /** Where triage sends it by default (D7). */
    public String triageRoute(DemandType demandType, Category category, String scope) {
        return evaluate(
                        "triage-route",
                        Map.of("demandType", demandType.name(), "category", category.name(), "scope", scope))
                .getSingleResult()
                .getSingleEntry();
    }

    /**
     * The way out of a technical diagnosis (D9).
     *
     * @return RETURN to the support, CORRECTION in the next weekly version, or MONTHLY_QUEUE for the planning (T31)
     */
    public String diagnosisRoute(
            @Nullable SlaClass slaClass, Priority priority, boolean defectConfirmed, boolean workaround) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("slaClass", slaClass == null ? null : slaClass.name());
        inputs.put("priority", priority.name());
        inputs.put("defectConfirmed", defectConfirmed);
        inputs.put("workaround", workaround);
        return evaluate("diagnosis-route", inputs).getSingleResult().getSingleEntry();
    }

    /**
     * How pressing something is that waits for the planning (D17; b.6).
     *
     * @param monthsInQueue whole months it has waited
     * @param legalDueDays days until a law takes effect, possibly past; a great many where no law asks for it
     * @param otherCustomers how many other customers it would serve
     * @return points; more is more pressing
     */
    public int developmentScore(
            Category category, Priority priority, int monthsInQueue, long legalDueDays, int otherCustomers) {
        Number points = evaluate(
                        "development-score",
                        Map.of(
                                "category",
                                category.name(),
                                "priority",
                                priority.name(),
                                "monthsInQueue",
                                monthsInQueue,
                                "legalDueDays",
                                legalDueDays,
                                "otherCustomers",
                                otherCustomers))
                .getSingleResult()
                .getSingleEntry();
        return points.intValue();
    }

    /** What a channel asks of whoever opens through it (D20). */
    public ChannelRule channel(Channel channel) {
        var row = evaluate("channel", Map.of("channel", channel.name())).getSingleResult();
        return new ChannelRule("STAFF".equals(row.getEntry("opener")), row.getEntry("requirement"));
    }

    /** What a late solution costs: percent of the monthly fee and the month's cap (D19; A-05). */
    public PenaltyRule penalty(String plan, SlaClass slaClass) {
        var row = evaluate("sla-penalty", Map.of("plan", plan, "slaClass", slaClass.name()))
                .getSingleResult();
        return new PenaltyRule(decimal(row.getEntry("percent")), decimal(row.getEntry("cap")));
    }

    /** Whether a change in the customer's database costs something, and so needs an accepted quote first (D16). */
    public boolean quoteRequired(DatabaseChange change, SlaClass slaClass, String plan) {
        return evaluate(
                        "database-change-cost",
                        Map.of(
                                "requestedByCustomer", change.isByCustomer(),
                                "slaClass", slaClass.name(),
                                "operation", change.operation().name(),
                                "plan", plan))
                .getSingleResult()
                .getEntry("quoteRequired");
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    /** Who is told of an event by mail, and with which official text (D18). */
    public List<Notice> notices(MailEvent event, Stage stage, Channel channel) {
        return evaluate("notification", Map.of("event", event.name(), "stage", stage.name(), "channel", channel.name()))
                .getResultList()
                .stream()
                .map(row -> new Notice(
                        Recipient.valueOf(String.valueOf(row.get("recipient"))), String.valueOf(row.get("template"))))
                .toList();
    }

    private DmnDecisionTableResult evaluate(String decision, Map<String, Object> inputs) {
        return decisionService.evaluateDecisionTableByKey(decision, inputs);
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable Object value) {
        return value == null ? null : Enum.valueOf(type, value.toString());
    }

    /** Percent of the monthly fee for one breach, and for all of a month. */
    public record PenaltyRule(BigDecimal percent, BigDecimal cap) {}

    /** One mail to write: to whom, and the code of the official text. */
    public record Notice(Recipient recipient, String template) {}

    /** A precondition that is missing: its code, whether it blocks support, and who takes care of it. */
    public record Missing(String reason, boolean blocks, @Nullable ReferralArea area) {}

    /** A target, the percent of it at which to warn, and whether day and night count or the plan's hours. */
    public record Target(Duration duration, int warningShare, boolean elapsed) {}

    /** A queue; {@code specialist} says whether the least loaded specialist is suggested. */
    public record Assignment(String group, boolean specialist) {}

    /** ATTEND, LIMITED, REFER or REFUSE, with the official text and the area for it. */
    public record Scope(String scope, @Nullable String macro, @Nullable ReferralArea area) {}

    /** Whether only the team opens through a channel, and NONE, PHONE_REASON or JUSTIFICATION. */
    public record ChannelRule(boolean staffOnly, String requirement) {}
}
