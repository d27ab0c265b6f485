package dev.plantao.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms as text: what Tasklist 7.24 (form-js 1.8.7) can show and what the engine side reads. */
@DisplayName("Forms F01-F05, F07, F08, F10-F18, F20-F24, F31, F32")
class FormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The keys of each form: the components of the record that takes them. */
    private static final Map<String, List<String>> KEYS = new TreeMap<>(Map.ofEntries(
            entry(
                    "open-occurrence",
                    words("channel contact phoneReason phone urgent channelReason productModule action category subject"
                            + " description steps expectedResult obtainedResult legalBasis legalDeadline"
                            + " impact blocksWork affectsDelivery screen clientVersion orderNumber"
                            + " invoiceNumber companyCode department assignee priority duplicateOf"
                            + " priorityReason")),
            entry(
                    "triage",
                    words("demandType category categoryReason slaClass priority slaClassReason"
                            + " priorityReason hiddenDefect thirdPartySystem productModule segment action"
                            + " dataSufficient question referralDestination duplicateOf publicMessage"
                            + " department assignee")),
            entry(
                    "analyse-n1",
                    words("evidenceRead checks effortMinutes action question escalationReason"
                            + " referralDestination changeOperation changeRequested changePurpose changeRisk"
                            + " productJustification legalBasis legalDate consultancyIsolated consultancySigns"
                            + " consultancyInvolved consultancyChecklist consultancyConfirmations"
                            + " delayReason cause actionTaken recommendation errorType"
                            + " fiscalRejection fiscalField fiscalScreen informationFromCustomer manualLinks becomeFaq"
                            + " category slaClass priority reclassificationReason")),
            entry(
                    "analyse-n2",
                    words("evidenceRead checks effortMinutes simulationEnvironment simulationVersion"
                            + " simulationSteps simulationResult action question returnReason"
                            + " referralDestination changeOperation changeRequested changePurpose changeRisk"
                            + " productJustification legalBasis legalDate consultancyIsolated consultancySigns"
                            + " consultancyInvolved consultancyChecklist consultancyConfirmations"
                            + " delayReason cause actionTaken recommendation errorType"
                            + " fiscalRejection fiscalField fiscalScreen informationFromCustomer manualLinks becomeFaq"
                            + " category slaClass priority reclassificationReason")),
            entry("chase-triage", words("delayReason action")),
            entry("handle-referral", words("action guidance training returnReason")),
            entry("cancel-occurrence", words("number reason comment")),
            entry("reclassify-occurrence", words("number category slaClass priority reason")),
            entry("return-call", words("action summary number")),
            entry("handle-breach", words("breachReason actionPlan applyPenalty waiverReason")),
            entry("quote-database-change", words("scope minutes waived waiverReason validDays")),
            entry(
                    "execute-database-change",
                    words(
                            "action returnReason environment backupReference backupAt script affectedRows proof reversal")),
            entry(
                    "diagnose",
                    words("action issue title rootCause affectedVersions estimateHours workaround returnReason"
                            + " supportText")),
            entry("develop", words("action version solution tests releaseNote returnReason supportText")),
            entry(
                    "evaluate-product",
                    words("action reason denialReason publicText supportText estimateHours feasible feasibleNote fits"
                            + " fitsNote otherCustomers othersNote")),
            entry("set-delivery-date", words("deliveryOn estimateHours legalChecked")),
            entry("prepare-meeting", words("meetingOn participants")),
            entry("close-meeting", words("minutes")),
            entry("plan-version", words("version capacityHours chosen overrideReason")),
            entry("anticipate-analysis", words("number reason")),
            entry("withdraw-item", words("number reason")),
            entry("confirm-release", words("removed removalReason notes")),
            entry("approve-consultancy", words("action opinion")),
            entry(
                    "record-acceptance",
                    words("action respondentName respondentPosition channel evidence refusalReason")),
            entry(
                    "schedule-consultancy",
                    words("agreedAt plannedMinutes delivery remoteConsent environment attendedContact")),
            entry("await-consultancy", words("action changeReason")),
            entry(
                    "execute-consultancy",
                    words("startedAt endedAt activity action cause issue publishedAt result summary")),
            entry("enter-time", words("action startedAt endedAt activity")),
            entry("check-time", words("action waiverNote returnReason")),
            entry("start-opening", List.of())));

    /** Start forms are shown before there is a task, so nothing writes a {@code view} for them. */
    private static final Set<String> START_FORMS = Set.of(
            "start-opening", "cancel-occurrence", "reclassify-occurrence", "anticipate-analysis", "withdraw-item");

    private static final List<String> ANALYSIS_FORMS = List.of(
            "triage",
            "analyse-n1",
            "analyse-n2",
            "handle-referral",
            "quote-database-change",
            "execute-database-change",
            "diagnose",
            "develop",
            "evaluate-product",
            "set-delivery-date",
            "approve-consultancy",
            "record-acceptance",
            "schedule-consultancy",
            "await-consultancy",
            "execute-consultancy",
            "enter-time",
            "check-time");

    /** What Tasklist 7.24 shows well; no date pickers, files, frames or images. */
    private static final Set<String> TYPES =
            Set.copyOf(words("text html group textfield textarea number checkbox checklist select radio"));

    private static final Set<String> VIEW =
            Set.copyOf(words("number subject description company contact module screen category customerCategory"
                    + " slaClass priority demandType stage channel labels openedAt solutionDue"
                    + " solutionDueAt response used late impact steps expectedResult obtainedResult orderNumber"
                    + " invoiceNumber clientVersion legalBasis interactions restriction options"
                    + " suggested eligibility breach penalty change faq duplicateOf"
                    + " consultancy defect request plannedFor waiting items"
                    + " caller phone message reason about requestedAt requestedBy due tries"));

    private static final Map<String, Set<String>> VIEW_PARTS = Map.of(
            "request",
            Set.copyOf(
                    words("justification legalBasis legalDate sentBy sentAt early fiscal nextMeeting postponements")),
            "company",
            Set.copyOf(words("name plan segment notes")),
            "contact",
            Set.copyOf(words("name role")),
            "breach",
            Set.copyOf(words("dueAt late")),
            "change",
            Set.copyOf(
                    words("operation purpose risk byCustomer requestedBy minutePrice taxPercent price tax scope minutes"
                            + " charge")),
            "consultancy",
            Set.copyOf(words("modality criteria signs involved checklist proposedBy opinionRequired agreedAt delivery"
                    + " attended term expiresAt payerForm price tax entries minutes charged total billable cause"
                    + " result summary issue")),
            "penalty",
            Set.copyOf(words("due none percent cap amount")),
            "defect",
            Set.copyOf(words("simulation number title rootCause affectedVersions workaround estimate others moreOthers"
                    + " solution removals")),
            "labels",
            Set.copyOf(words("category customerCategory slaClass priority demandType stage channel")),
            "options",
            Set.copyOf(words("demandTypes categories priorities slaClasses modules segments departments"
                    + " analysts destinations actions destinationsOfReferral duplicates macros"
                    + " errorTypes escalationReasons channels phoneReasons contacts"
                    + " thirdParties manualLinks changeOperations knownIssues versions items"
                    + " denialReasons developActions consultancySigns consultancyChecklist"
                    + " consultancyConfirmations")));

    private static final Pattern VIEW_NAME = Pattern.compile("\\bview\\.([A-Za-z]+)(?:\\.([A-Za-z]+))?");
    private static final Pattern OPTIONS = Pattern.compile("=view\\.options\\.[A-Za-z]+");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(Submit|Select|Search|Reset|Cancel|Save|Value|Label|Field|Required|Add|Remove|Date"
                    + "|Time|Yes|Group|Checkbox|Button|Comment|Reason|Subject|Description|Priority"
                    + "|Category|Module|Text)\\b");
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(script|iframe|object|embed|img|link|form|input)\\b|\\son[a-z]+\\s*=|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> FEEL_WORDS =
            Set.copyOf(words("not and or null true false count now date time if then else"));

    static Stream<Arguments> forms() {
        return KEYS.entrySet().stream().map(form -> arguments(form.getKey(), form.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyFormKeepsTheRules(String name, List<String> keys) {
        assertThat(problems(name, read(name), keys)).isEmpty();
    }

    @Test
    void everyFileIsAKnownForm() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            KEYS.keySet().stream().map(name -> name + ".form").toList());
        }
    }

    @Test
    @DisplayName("H: the same read-only header opens every analysis form")
    void everyAnalysisFormOpensWithTheSameHeader() {
        List<JsonNode> headers = ANALYSIS_FORMS.stream()
                .map(name -> read(name).path("components").get(1))
                .toList();
        assertThat(headers).allSatisfy(header -> assertThat(header).isEqualTo(headers.get(0)));
        assertThat(headers.get(0).path("content").asText())
                .contains("view.number", "view.subject", "view.company.notes", "view.restriction")
                .contains("view.solutionDue", "view.used", "view.interactions", "this.internal");
    }

    @Test
    @DisplayName("NEG-05, NEG-20, NEG-23, NEG-24: what only sometimes applies is hidden, then asked")
    void conditionalFieldsAreAskedOnlyWhenTheyApply() {
        assertThat(hideOf("triage", "categoryReason")).contains("category = view.category");
        assertThat(hideOf("triage", "priorityReason")).contains("priority = view.priority");
        assertThat(hideOf("triage", "hiddenDefect")).contains("slaClass = \"ERROR\"");
        assertThat(hideOf("analyse-n1", "delayReason")).contains("view.late");
        assertThat(hideOf("analyse-n2", "fiscalField")).contains("FISCAL_PARAMETER");
        assertThat(hideOf("analyse-n2", "reclassificationReason"))
                .contains("category = null and slaClass = null and priority = null");
        assertThat(hideOf("open-occurrence", "channelReason")).contains("WHATSAPP", "SKYPE");
        assertThat(List.of(
                        component("triage", "categoryReason"),
                        component("triage", "priorityReason"),
                        component("analyse-n1", "delayReason"),
                        component("analyse-n2", "reclassificationReason"),
                        component("open-occurrence", "channelReason")))
                .allSatisfy(field -> assertThat(field.at("/validate/required").asBoolean())
                        .as("required")
                        .isTrue());
        assertThat(component("analyse-n1", "cause").at("/validate/required").asBoolean())
                .as("any one of the three parts is enough, which only the guard can say")
                .isFalse();
    }

    @Test
    void aBadFormIsCaught() {
        String bad =
                """
        {"executionPlatform": "Camunda Cloud", "executionPlatformVersion": "8.5.0",
         "schemaVersion": 18, "id": "another", "type": "default", "components": [
          {"type": "textfield", "id": "Field_subject", "key": "subject", "label": "Subject"},
          {"type": "text", "id": "Text_a", "text": "{{view.description}}"},
          {"type": "html", "id": "Html_a", "content": "<p onclick='x()'>Olá</p>"},
          {"type": "datetime", "id": "Field_when", "key": "when", "subtype": "date", "label": ""},
          {"type": "filepicker", "id": "Field_file", "key": "file", "label": "Anexo"},
          {"type": "select", "id": "Field_action", "key": "action", "label": "Ação",
           "valuesExpression": "=view.options.ways",
           "conditional": {"hide": "=nothing = \\"X\\" or view.colour = 1"}},
          {"type": "textarea", "id": "Field_action", "key": "action", "label": "Ação",
           "validate": {"maxLength": 9000}}]}
        """;
        assertThat(problems("triage", parse(bad), List.of("subject", "action")))
                .contains(
                        "id is another",
                        "not written for Camunda Platform 7.24.0",
                        "schema version 18",
                        "the first component says nothing",
                        "English: Subject",
                        "subject: no limit up to 4000",
                        "markdown shows view.description",
                        "Html_a: active content",
                        "type datetime",
                        "when: no label",
                        "type filepicker",
                        "unknown view.options.ways",
                        "unknown view.colour",
                        "action: depends on nothing, which is no field",
                        "action: no limit up to 4000",
                        "twice: action",
                        "twice: Field_action")
                .anyMatch(problem -> problem.startsWith("keys "));
        assertThat(problems("cancel-occurrence", parse(bad), List.of())).contains("a start form has no view");
    }

    private static List<String> problems(String name, JsonNode form, List<String> expectedKeys) {
        List<String> problems = new ArrayList<>();
        check(
                problems,
                form.path("id").asText().equals(name),
                "id is " + form.path("id").asText());
        check(
                problems,
                form.path("executionPlatform").asText().equals("Camunda Platform")
                        && form.path("executionPlatformVersion").asText().equals("7.24.0"),
                "not written for Camunda Platform 7.24.0");
        int version = form.path("schemaVersion").asInt();
        check(problems, version == 16, "schema version " + version);
        check(
                problems,
                form.at("/components/0/type").asText().equals("text")
                        && !form.at("/components/0/text").asText().isBlank(),
                "the first component says nothing");

        List<JsonNode> components = components(form);
        List<String> keys = components.stream()
                .filter(c -> c.has("key"))
                .map(c -> c.get("key").asText())
                .toList();
        check(
                problems,
                keys.size() == expectedKeys.size() && Set.copyOf(keys).equals(Set.copyOf(expectedKeys)),
                "keys " + keys + " instead of " + expectedKeys);
        duplicates(problems, keys);
        duplicates(problems, components.stream().map(c -> c.path("id").asText()).toList());
        components.forEach(component -> checkComponent(problems, component, keys));
        checkView(problems, form.toString(), START_FORMS.contains(name));
        return problems;
    }

    private static void checkComponent(List<String> problems, JsonNode component, List<String> formKeys) {
        String type = component.path("type").asText();
        String id = component.path("id").asText();
        check(problems, TYPES.contains(type), "type " + type);
        if (component.has("key")) {
            String key = component.get("key").asText();
            check(problems, id.equals("Field_" + key), key + ": id " + id);
            check(problems, !component.path("label").asText().isBlank(), key + ": no label");
            checkLimit(problems, component, type, key);
            checkOptions(problems, component, type, key);
        }
        check(
                problems,
                !type.equals("group") || !component.path("label").asText().isBlank(),
                id + ": no label");
        if (component.has("conditional")) {
            checkCondition(problems, component.at("/conditional/hide").asText(), id.replace("Field_", ""), formKeys);
        }
        // What a customer wrote would be read as markdown in a text component; html escapes it.
        Matcher shown = VIEW_NAME.matcher(component.path("text").asText());
        while (shown.find()) {
            check(problems, false, "markdown shows " + shown.group());
        }
        check(problems, !ACTIVE.matcher(component.path("content").asText()).find(), id + ": active content");
        visibleTexts(component).forEach(text -> {
            Matcher english = ENGLISH.matcher(text);
            check(problems, !english.find(), "English: " + text);
        });
    }

    /** Engine variables hold at most 4,000 characters of text; a pattern limits as well. */
    private static void checkLimit(List<String> problems, JsonNode component, String type, String key) {
        if (type.equals("textfield") || type.equals("textarea")) {
            int limit = component.at("/validate/maxLength").asInt(0);
            boolean limited = limit > 0 && limit <= 4000
                    || component.at("/validate/pattern").isTextual();
            check(problems, limited, key + ": no limit up to 4000");
        }
        if (key.equals("subject")) {
            check(problems, component.at("/validate/maxLength").asInt() == 120, "subject is not 120");
        }
        if (key.equals("effortMinutes")) {
            check(
                    problems,
                    component.at("/validate/min").asInt(-1) == 0
                            && component.at("/validate/max").asInt() == 1440
                            && component.path("decimalDigits").asInt(-1) == 0,
                    "effort is not 0..1440 whole minutes");
        }
    }

    private static void checkOptions(List<String> problems, JsonNode component, String type, String key) {
        if (!type.equals("select") && !type.equals("radio") && !type.equals("checklist")) {
            return;
        }
        boolean data =
                OPTIONS.matcher(component.path("valuesExpression").asText()).matches();
        boolean fixed = component.path("values").size() > 1;
        check(problems, data != fixed, key + ": options are neither view.options nor fixed codes");
    }

    private static void checkCondition(List<String> problems, String hide, String key, List<String> formKeys) {
        check(problems, hide.startsWith("="), key + ": the condition is no expression");
        Matcher names = Pattern.compile("[A-Za-z][A-Za-z.]*").matcher(hide.replaceAll("\"[^\"]*\"", ""));
        while (names.find()) {
            String name = names.group();
            check(
                    problems,
                    name.startsWith("view.") || FEEL_WORDS.contains(name) || formKeys.contains(name),
                    key + ": depends on " + name + ", which is no field");
        }
    }

    private static void checkView(List<String> problems, String json, boolean startForm) {
        Matcher names = VIEW_NAME.matcher(json);
        while (names.find()) {
            String first = names.group(1);
            String second = names.group(2);
            boolean known = VIEW.contains(first)
                    && (second == null
                            || VIEW_PARTS.getOrDefault(first, Set.of()).contains(second));
            check(problems, known, "unknown " + names.group());
            check(problems, !startForm, "a start form has no view");
        }
    }

    private static List<String> visibleTexts(JsonNode component) {
        List<String> texts = new ArrayList<>();
        for (String property : List.of("label", "description", "text", "content")) {
            String value = component.path(property).asText();
            if (value.startsWith("=")) {
                // Of an expression only the string literals are shown.
                Matcher literal = Pattern.compile("\"([^\"]*)\"").matcher(value);
                while (literal.find()) {
                    if (!literal.group(1).matches("[A-Z_]+")) {
                        texts.add(literal.group(1));
                    }
                }
            } else {
                texts.add(value.replaceAll("(?s)<style>.*?</style>", "")
                        .replaceAll("\\{\\{.*?\\}\\}", "")
                        .replaceAll("<[^>]*>", ""));
            }
        }
        component
                .path("values")
                .forEach(option -> texts.add(option.path("label").asText()));
        return texts;
    }

    private static void duplicates(List<String> problems, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> check(problems, seen.add(name), "twice: " + name));
    }

    private static void check(List<String> problems, boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static JsonNode component(String form, String key) {
        return components(read(form)).stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String hideOf(String form, String key) {
        return component(form, key).at("/conditional/hide").asText();
    }

    private static JsonNode read(String name) {
        try {
            return parse(Files.readString(FORMS.resolve(name + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }
}
