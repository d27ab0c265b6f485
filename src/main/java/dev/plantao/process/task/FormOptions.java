package dev.plantao.process.task;

import dev.plantao.call.Callers;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Checklist;
import dev.plantao.consultancy.Confirmation;
import dev.plantao.consultancy.Sign;
import dev.plantao.databasechange.ChangeOperation;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.AnalysisAction;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.ErrorType;
import dev.plantao.occurrence.EscalationReason;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.ThirdPartySystem;
import dev.plantao.process.DevelopmentQueue.Ranked;
import dev.plantao.product.DenialReason;
import dev.plantao.product.DevelopAction;
import dev.plantao.product.Issues;
import dev.plantao.product.ProductVersion;
import dev.plantao.product.UpcomingVersion;
import dev.plantao.product.Versions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists a form offers: codes with their labels, and what the company keeps as data. */
@Component
class FormOptions {

    /** A form carries its lists within: the contacts it offers are bounded, the page of the calls looks among all. */
    private static final int CALLERS = 200;

    /** One choice of a select. */
    record Option(String value, String label) {}

    private static final int MOST_PAGES = 12;

    private final Catalog catalog;
    private final Callers callers;
    private final OccurrenceReading reading;
    private final Knowledge knowledge;
    private final OfficialTexts texts;
    private final Labels labels;
    private final Issues issues;
    private final Versions versions;
    private final FormTimes times;
    private final Checklist checklist;

    FormOptions(
            Catalog catalog,
            Callers callers,
            OccurrenceReading reading,
            Knowledge knowledge,
            OfficialTexts texts,
            Labels labels,
            Issues issues,
            Versions versions,
            FormTimes times,
            Checklist checklist) {
        this.catalog = catalog;
        this.callers = callers;
        this.knowledge = knowledge;
        this.texts = texts;
        this.reading = reading;
        this.labels = labels;
        this.issues = issues;
        this.versions = versions;
        this.times = times;
        this.checklist = checklist;
    }

    Map<String, Object> of(Occurrence occurrence, String task) {
        return switch (task) {
            case "userTask_triage" -> triage(occurrence);
            case "userTask_analyseN1" -> analysis(occurrence, firstLevel(occurrence));
            case "userTask_analyseN2" -> analysis(occurrence, secondLevel(occurrence));
            case "userTask_diagnose" -> Map.of("knownIssues", knownIssues(occurrence));
            case "userTask_develop" ->
                Map.of(
                        "versions", list(versions.upcoming(), this::version),
                        "developActions", developing(occurrence));
            case "userTask_evaluateProduct" -> Map.of("denialReasons", codes(DenialReason.values()));
            default -> Map.of();
        };
    }

    /** The product takes everything but a problem (NEG-06). */
    private static AnalysisAction[] firstLevel(Occurrence occurrence) {
        List<AnalysisAction> actions = new ArrayList<>(List.of(
                AnalysisAction.ANSWER,
                AnalysisAction.ASK_CUSTOMER,
                AnalysisAction.ESCALATE_N2,
                AnalysisAction.DATABASE_CHANGE,
                AnalysisAction.CONSULTANCY,
                AnalysisAction.REFER));
        if (occurrence.category() != Category.PROBLEM) {
            actions.add(AnalysisAction.SEND_TO_PRODUCT);
        }
        return actions.toArray(AnalysisAction[]::new);
    }

    /** Development takes a problem and nothing else, the product everything else (NEG-06). */
    private static AnalysisAction[] secondLevel(Occurrence occurrence) {
        List<AnalysisAction> actions = new ArrayList<>(List.of(
                AnalysisAction.ANSWER,
                AnalysisAction.ASK_CUSTOMER,
                AnalysisAction.RETURN_N1,
                AnalysisAction.DATABASE_CHANGE,
                AnalysisAction.CONSULTANCY,
                AnalysisAction.REFER));
        actions.add(
                occurrence.category() == Category.PROBLEM ? AnalysisAction.DIAGNOSE : AnalysisAction.SEND_TO_PRODUCT);
        return actions.toArray(AnalysisAction[]::new);
    }

    /** Only what was taken for a defect turns out to be none. */
    private List<Option> developing(Occurrence occurrence) {
        boolean problem = occurrence.category() == Category.PROBLEM;
        return problem ? codes(DevelopAction.values()) : codes(DevelopAction.DELIVER);
    }

    private List<Option> knownIssues(Occurrence occurrence) {
        return list(
                issues.known(occurrence.moduleCode()),
                issue -> new Option(
                        issue.number(),
                        issue.number() + " · " + issue.title() + " · "
                                + labels.text("knownIssue." + issue.state().name(), String.valueOf(issue.version()))));
    }

    private Option version(UpcomingVersion version) {
        return new Option(version.code(), version.code() + " · " + times.of(version.plannedFor()));
    }

    private Map<String, Object> triage(Occurrence occurrence) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("demandTypes", codes(DemandType.values()));
        options.put("categories", codes(Category.values()));
        options.put("priorities", codes(Priority.values()));
        options.put("slaClasses", codes(SlaClass.values()));
        options.put("thirdParties", codes(ThirdPartySystem.values()));
        options.put("modules", modules());
        options.put("segments", list(catalog.segments(), row -> new Option(row.code(), row.name())));
        options.put("departments", departments());
        options.put("analysts", analysts());
        options.put("macros", texts(occurrence));
        options.put(
                "actions",
                codes(
                        Destination.N1,
                        Destination.REFERRAL,
                        Destination.PRODUCT,
                        Destination.DUPLICATE,
                        Destination.OUT_OF_SCOPE));
        options.put("destinationsOfReferral", codes(ReferralArea.values()));
        options.put("duplicates", duplicates(occurrence));
        return options;
    }

    /** What the opener named comes first: it may be of another module, or ended already. */
    private List<Option> duplicates(Occurrence occurrence) {
        Occurrence named = occurrence.duplicateOf();
        return Stream.concat(
                        Stream.ofNullable(named)
                                .map(original -> repeated(
                                        original.number(), original.report().subject())),
                        reading.possibleDuplicates(occurrence).stream()
                                .map(similar -> repeated(similar.number(), similar.subject())))
                .distinct()
                .toList();
    }

    private static Option repeated(String number, String subject) {
        return new Option(number, number + " · " + subject);
    }

    /** The official texts as the customer would read them about this occurrence (TOT-29). */
    private List<Map<String, String>> texts(Occurrence occurrence) {
        return texts.ready(occurrence).stream()
                .map(text -> Map.of("value", text.code(), "label", text.title(), "text", text.text()))
                .toList();
    }

    /** The pages of the manual an answer may point to (UNO-B-50). */
    private List<Option> manual(Occurrence occurrence) {
        return knowledge.manual(occurrence.moduleCode(), occurrence.report().screen()).stream()
                .limit(MOST_PAGES)
                .map(page -> new Option(String.valueOf(page.id()), page.title()))
                .toList();
    }

    private Map<String, Object> analysis(Occurrence occurrence, AnalysisAction... actions) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("actions", codes(actions));
        options.put("categories", codes(Category.values()));
        options.put("priorities", codes(Priority.values()));
        options.put("slaClasses", codes(SlaClass.values()));
        options.put("macros", texts(occurrence));
        options.put("manualLinks", manual(occurrence));
        options.put("errorTypes", codes(ErrorType.values()));
        if (List.of(actions).contains(AnalysisAction.ESCALATE_N2)) {
            options.put("escalationReasons", codes(EscalationReason.values()));
        }
        options.put("destinationsOfReferral", codes(ReferralArea.values()));
        options.put("changeOperations", codes(ChangeOperation.values()));
        options.put("consultancySigns", codes(Sign.values()));
        options.put("consultancyChecklist", list(checklist.items(), this::item));
        options.put("consultancyConfirmations", codes(Confirmation.values()));
        return options;
    }

    /** What a planning may choose, in the order of its points, and for which version. */
    Map<String, Object> forPlanning(List<Ranked> queue) {
        return Map.of(
                "versions", list(versions.upcoming(Versions.FURTHEST), this::version),
                "items",
                        list(
                                queue,
                                ranked -> new Option(
                                        ranked.item().number(),
                                        labels.text(
                                                "view.plannable",
                                                ranked.item().number(),
                                                ranked.score(),
                                                ranked.item().estimateHours(),
                                                ranked.item().title()))));
    }

    private Option item(Checklist.Item item) {
        return new Option(
                item.code(), item.mandatory() ? labels.text("checklist.mandatory", item.label()) : item.label());
    }

    /** What a release may leave out. */
    Map<String, Object> forRelease(ProductVersion version) {
        return Map.of(
                "items",
                list(
                        versions.contents(version),
                        item -> new Option(item.number(), item.number() + " · " + item.title())));
    }

    Map<String, Object> forOpening() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("channels", codes(Channel.PHONE, Channel.WHATSAPP, Channel.SKYPE, Channel.INTERNAL));
        options.put("phoneReasons", codes(PhoneReason.opening()));
        options.put(
                "contacts",
                list(
                        callers.latest(CALLERS),
                        caller -> new Option(String.valueOf(caller.id()), caller.company() + " · " + caller.name())));
        options.put("modules", modules());
        options.put(
                "categories",
                Arrays.stream(Category.values())
                        .map(category -> Map.of(
                                "value", category.name(),
                                "label", labels.of(category),
                                "hint", labels.of("categoryHint", category.name())))
                        .toList());
        options.put("priorities", codes(Priority.values()));
        options.put("departments", departments());
        options.put("analysts", analysts());
        return options;
    }

    /** The published questions of every module, for the form to show those of the one chosen (UNO-B-21). */
    List<Map<String, String>> faq() {
        return knowledge.allFaq().stream()
                .map(entry -> Map.of(
                        "module", entry.moduleCode() == null ? "" : entry.moduleCode(),
                        "question", entry.title(),
                        "answer", entry.body()))
                .toList();
    }

    private List<Option> modules() {
        return list(catalog.modules(), row -> new Option(row.code(), row.name()));
    }

    private List<Option> departments() {
        return list(catalog.departments(), row -> new Option(row.code(), row.name()));
    }

    private List<Option> analysts() {
        return list(catalog.analysts(), row -> new Option(row.username(), row.name()));
    }

    @SafeVarargs
    private <E extends Enum<E>> List<Option> codes(E... values) {
        return list(Arrays.asList(values), code -> new Option(code.name(), labels.of(code)));
    }

    private static <T> List<Option> list(List<T> rows, Function<T, Option> option) {
        return rows.stream().map(option).toList();
    }
}
