package dev.plantao.process;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision table alone in the DMN engine: no hole, no overlap, no dead rule, and the values of the rules. */
class DecisionTablesTest {

    private static final Path TABLES = Path.of("processes");

    private static final List<String> CATEGORIES =
            codes("PROBLEM QUESTION FISCAL_REQUIREMENT NEED IMPROVEMENT STRATEGIC");
    private static final List<String> DEMAND_TYPES = codes("PRODUCTION_DEFECT CORRECTIVE_DB_CHANGE GUIDANCE"
            + " CONFIGURATION PERFORMANCE_INTEGRATION THIRD_PARTY_ERROR SOFTWARE_CHANGE REQUESTED_DB_CHANGE"
            + " TECHNICAL_CONSULTANCY LEGAL_EVOLUTION VERSION_UPDATE TRAINING PERMISSION_EXECUTION FISCAL_PARAMETER"
            + " INFRASTRUCTURE NEW_COMMERCIAL_REQUEST STRATEGIC_EVOLUTION");
    private static final List<String> SLA_CLASSES = codes("ERROR SUPPORT CUSTOMIZATION");
    private static final List<String> PRIORITIES = codes("HIGH MEDIUM LOW");
    private static final List<String> CHANNELS = codes("PORTAL SYSTEM PHONE WHATSAPP SKYPE INTERNAL");
    private static final List<String> MAIL_EVENTS =
            codes("OPENED CLASSIFIED RECLASSIFIED CUSTOMER_ASKED CUSTOMER_REMINDED CUSTOMER_INACTIVE ANSWERED REFERRED"
                    + " REFERRAL_CONCLUDED OUT_OF_SCOPE DUPLICATE CANCELLED TEAM_MESSAGE CUSTOMER_MESSAGE"
                    + " SLA_WARNED SLA_BREACHED RESPONSE_BREACHED"
                    + " QUOTE_SENT QUOTE_REMINDED QUOTE_ANSWERED QUOTE_EXPIRED"
                    + " VERSION_PROMISED VERSION_POSTPONED VERSION_AVAILABLE"
                    + " PRODUCT_ANALYSIS PRODUCT_ANALYSIS_EARLY PRODUCT_ACCEPTED PRODUCT_DENIED PRODUCT_POSTPONED"
                    + " ITEM_ALLOCATED ITEM_WITHDRAWN EVOLUTION_PROMISED EVOLUTION_POSTPONED"
                    + " TERM_SENT TERM_REMINDED TERM_ANSWERED TERM_EXPIRED"
                    + " CONSULTANCY_SET CONSULTANCY_EVE CONSULTANCY_DONE CONSULTANCY_WAITS");
    private static final List<String> LEVELS = codes("N0 N1 N2 N3");
    private static final List<String> SCOPES = codes("ATTEND LIMITED REFER REFUSE");
    private static final List<String> COMPANY_STATUSES = codes("IMPLEMENTING PRODUCTION CLOSED");
    private static final List<String> STAGES =
            codes("TRIAGE N1_QUEUE N1_ANALYSIS N2_QUEUE N2_ANALYSIS AWAITING_CUSTOMER CONSULTANCY_APPROVAL"
                    + " AWAITING_ACCEPTANCE SCHEDULING CONSULTANCY_SCHEDULED IN_CONSULTANCY TIME_ENTRY"
                    + " TECHNICAL_DIAGNOSIS DB_QUOTE DB_CHANGE PRODUCT_ANALYSIS TO_DEVELOP IN_DEVELOPMENT"
                    + " AWAITING_VERSION REFERRAL FINISHED CANCELLED");
    private static final List<String> PLANS = codes("SILVER GOLD VIP NETWORK LICENSEE");
    private static final List<String> MODULES = codes("sales purchasing inventory fiscal finance production costing"
            + " fleet online-store mobility eis production-portal module-of-tomorrow");
    private static final List<String> SEGMENTS = codes("industry segment-of-tomorrow");
    private static final List<String> DEPARTMENTS = codes(
            "SUPPORT SALES CUSTOMER_SUCCESS IMPLEMENTATION PRODUCTION" + " DEVELOPMENT PRODUCT DEPARTMENT_OF_TOMORROW");
    private static final List<String> REQUESTERS =
            codes("FINAL_CUSTOMER FRANCHISE_CONSULTANT PROJECT_CONSULTANT ACCREDITED_CONSULTANT AMS LICENSEE INTERNAL");
    private static final List<String> CONSULTANCIES = codes("MODULE_CONSULTANCY PHONE_CONSULTANCY");
    private static final List<Boolean> YES_NO = List.of(true, false);

    /** Every value each input may take; {@code null} only where the caller may have none. */
    private static final Map<String, Map<String, List<?>>> INPUTS = Map.ofEntries(
            Map.entry(
                    "eligibility",
                    inputs(
                            "companyStatus", COMPANY_STATUSES,
                            "implementationTermSigned", YES_NO,
                            "managerCourseDone", YES_NO,
                            "slaAcknowledged", YES_NO,
                            "contactAuthorized", YES_NO,
                            "channel", CHANNELS)),
            Map.entry("priority", inputs("blocksWork", orNone(YES_NO), "affectsDelivery", orNone(YES_NO))),
            Map.entry("sla-class", inputs("demandType", DEMAND_TYPES)),
            Map.entry(
                    "sla-target",
                    inputs(
                            "plan", PLANS,
                            "slaClass", SLA_CLASSES,
                            "priority", PRIORITIES,
                            "productLine", orNone(List.of("*", "mobility")))),
            Map.entry("sla-clock-policy", inputs("stage", STAGES, "slaClass", orNone(SLA_CLASSES))),
            Map.entry("triage-route", inputs("demandType", DEMAND_TYPES, "category", CATEGORIES, "scope", SCOPES)),
            Map.entry(
                    "assignment",
                    inputs(
                            "level", orNone(LEVELS),
                            "module", orNone(MODULES),
                            "segment", orNone(SEGMENTS),
                            "department", orNone(DEPARTMENTS))),
            Map.entry("support-scope", inputs("demandType", DEMAND_TYPES, "companyTrained", YES_NO)),
            Map.entry("channel", inputs("channel", CHANNELS)),
            Map.entry("notification", inputs("event", MAIL_EVENTS, "stage", STAGES, "channel", CHANNELS)),
            Map.entry("first-response-target", inputs("plan", PLANS, "priority", PRIORITIES)),
            Map.entry(
                    "database-change-cost",
                    inputs(
                            "requestedByCustomer", YES_NO,
                            "slaClass", SLA_CLASSES,
                            "operation", codes("UPDATE INSERT DELETE QUERY"),
                            "plan", PLANS)),
            Map.entry(
                    "diagnosis-route",
                    inputs(
                            "slaClass", orNone(SLA_CLASSES),
                            "priority", PRIORITIES,
                            "defectConfirmed", YES_NO,
                            "workaround", YES_NO)),
            Map.entry(
                    "development-score",
                    inputs(
                            "category", CATEGORIES,
                            "priority", PRIORITIES,
                            "monthsInQueue", List.of(0, 12),
                            "legalDueDays", List.of(45L, 99_999L),
                            "otherCustomers", List.of(0, 4))),
            Map.entry(
                    "consultancy-criteria",
                    inputs(
                            "sign",
                            codes("NOT_REPRODUCED CONSULTANT_CANNOT_SIMULATE ONLY_WITH_RECORD ONLY_WITH_TABLES"
                                    + " DICTIONARY_UNUSABLE INTERMITTENT CONFIRMED EMERGENCY NO_IT_STAFF NEVER_DEPLOYED"
                                    + " OUTDATED RECORD_TO_BE_MAPPED"),
                            "requesterType",
                            REQUESTERS)),
            Map.entry(
                    "modality",
                    inputs(
                            "trained", YES_NO,
                            "phoneFirst", YES_NO,
                            "moduleCriterion", YES_NO,
                            "analysisDone", YES_NO,
                            "phoneCriterion", YES_NO)),
            Map.entry("acceptance-term", inputs("modality", CONSULTANCIES, "requesterType", REQUESTERS)),
            Map.entry("consultancy-approval", inputs("modality", CONSULTANCIES, "opinionCriterion", YES_NO)),
            Map.entry(
                    "charging",
                    inputs(
                            "timeWorked", YES_NO,
                            "modality", CONSULTANCIES,
                            "cause",
                                    codes("PRODUCT DOCUMENTATION CUSTOMER_ENVIRONMENT PROCEDURE THIRD_PARTY"
                                            + " NOT_IDENTIFIED"),
                            "published", YES_NO)),
            Map.entry("payer", inputs("requesterType", REQUESTERS)),
            Map.entry("sla-penalty", inputs("plan", PLANS, "slaClass", SLA_CLASSES)));

    private static final List<String> matched = new ArrayList<>();
    private static final DmnEngine engine = engine();
    private static final Map<String, DmnDecision> parsed = new HashMap<>();

    // ---------------------------------------------------------------- every table

    @Test
    void everyTableOfTheFolderIsListedHere() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".dmn"))
                            .map(name -> name.substring(0, name.length() - 4)))
                    .containsExactlyInAnyOrderElementsOf(INPUTS.keySet());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theTableReadsTheInputsListedHereAndOffersTheirCodes(String table) {
        Map<String, List<?>> inputs = INPUTS.get(table);

        assertThat(table(table).getInputs().stream()
                        .map(input -> input.getInputExpression().getText().getTextContent()))
                .containsExactlyElementsOf(inputs.keySet());
        for (Input input : table(table).getInputs()) {
            if (input.getInputValues() != null) {
                String variable = input.getInputExpression().getText().getTextContent();
                String offered = input.getInputValues().getText().getTextContent();
                assertThat(List.of(offered.replace("\"", "").split(",")))
                        .as("codes offered for %s", variable)
                        .containsExactlyInAnyOrderElementsOf(inputs.get(variable).stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList());
            }
        }
    }

    /** An overlap in a UNIQUE table is an exception that names the rules; a hole is an empty answer. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesWithOneAnswer")
    void everyCombinationOfCodesHasExactlyOneAnswer(String table) {
        for (Map<String, Object> inputs : combinations(table)) {
            assertThat(decide(table, inputs)).as("%s for %s", table, inputs).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void noRuleIsDead(String table) {
        Set<String> used = new TreeSet<>();
        for (Map<String, Object> inputs : combinations(table)) {
            decide(table, inputs);
            used.addAll(matched);
        }

        assertThat(used)
                .isEqualTo(table(table).getRules().stream().map(Rule::getId).collect(toCollection(TreeSet::new)));
    }

    // ---------------------------------------------------------------- D1

    @ParameterizedTest(name = "{0}: {7}")
    @DisplayName("D1 eligibility (UNO-M-03..06, UNO-M-20, UNO-M-48, T01, T02): each missing precondition, alone")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            rule_companyImplementing            | IMPLEMENTING | true  | true  | true  | true  | PHONE    | COMPANY_IMPLEMENTING   | IMPLEMENTATION | true
            rule_companyClosed                  | CLOSED       | true  | true  | true  | true  | PORTAL   | COMPANY_CLOSED         | SALES          | true
            rule_termUnsigned                   | PRODUCTION   | false | true  | true  | true  | WHATSAPP | TERM_UNSIGNED          | IMPLEMENTATION | true
            rule_coursePending                  | PRODUCTION   | true  | false | true  | true  | PORTAL   | COURSE_PENDING         | SALES          | true
            rule_slaNotAcknowledged             | PRODUCTION   | true  | true  | false | true  | INTERNAL | SLA_NOT_ACKNOWLEDGED   | SALES          | true
            rule_contactWithoutAccessOnPortal   | PRODUCTION   | true  | true  | true  | false | PORTAL   | CONTACT_WITHOUT_ACCESS | -              | true
            rule_contactWithoutAccessElsewhere  | PRODUCTION   | true  | true  | true  | false | PHONE    | CONTACT_WITHOUT_ACCESS | -              | false
            """)
    void aMissingPreconditionIsNamed(
            String rule,
            String status,
            boolean term,
            boolean course,
            boolean sla,
            boolean contact,
            String channel,
            String reason,
            String destination,
            boolean blocks) {
        var answer = decide("eligibility", eligibility(status, term, course, sla, contact, channel));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).containsExactly(eligibilityRow(reason, blocks, destination));
    }

    @Test
    @DisplayName("D1 eligibility: every combination lists exactly what is missing, in the order of the table")
    void everythingThatIsMissingIsListed() {
        for (Map<String, Object> inputs : combinations("eligibility")) {
            List<Map<String, Object>> missing = new ArrayList<>();
            if (inputs.get("companyStatus").equals("IMPLEMENTING")) {
                missing.add(eligibilityRow("COMPANY_IMPLEMENTING", true, "IMPLEMENTATION"));
            }
            if (inputs.get("companyStatus").equals("CLOSED")) {
                missing.add(eligibilityRow("COMPANY_CLOSED", true, "SALES"));
            }
            if (inputs.get("implementationTermSigned").equals(false)) {
                missing.add(eligibilityRow("TERM_UNSIGNED", true, "IMPLEMENTATION"));
            }
            if (inputs.get("managerCourseDone").equals(false)) {
                missing.add(eligibilityRow("COURSE_PENDING", true, "SALES"));
            }
            if (inputs.get("slaAcknowledged").equals(false)) {
                missing.add(eligibilityRow("SLA_NOT_ACKNOWLEDGED", true, "SALES"));
            }
            if (inputs.get("contactAuthorized").equals(false)) {
                boolean onPortal = inputs.get("channel").equals("PORTAL");
                missing.add(eligibilityRow("CONTACT_WITHOUT_ACCESS", onPortal, null));
            }

            assertThat(decide("eligibility", inputs)).as("%s", inputs).isEqualTo(missing);
        }
    }

    // ---------------------------------------------------------------- D3

    @ParameterizedTest(name = "{0} {1}: blocks {2}, delivery {3} -> {4}")
    @DisplayName("D3 priority: b.4.3")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            AGE-09 | rule_blocksDelivery | true  | true  | HIGH
            AGE-10 | rule_blocksWorkOnly | true  | false | MEDIUM
            AGE-10 | rule_blocksWorkOnly | true  | -     | MEDIUM
            AGE-11 | rule_blocksNothing  | false | true  | LOW
            AGE-11 | rule_blocksNothing  | false | false | LOW
            AGE-11 | rule_blocksNothing  | false | -     | LOW
            AGE-11 | rule_blocksNothing  | -     | -     | LOW
            """)
    void theTwoImpactQuestionsGiveThePriority(
            String requirement, String rule, Boolean blocksWork, Boolean affectsDelivery, String priority) {
        var answer = decideOne("priority", variables("blocksWork", blocksWork, "affectsDelivery", affectsDelivery));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).isEqualTo(variables("priority", priority));
    }

    // ---------------------------------------------------------------- D4

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @DisplayName("D4 SLA class, cost and executor of the 17 demand types: b.4.2")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            UNO-B-32           | rule_productionDefect       | PRODUCTION_DEFECT       | ERROR         | NONE                | N1_N2_DEVELOPMENT
            UNO-B-34 UNO-B-48  | rule_correctiveDbChange     | CORRECTIVE_DB_CHANGE    | ERROR         | NONE                | DEVELOPMENT
            UNO-B-35           | rule_guidance               | GUIDANCE                | SUPPORT       | NONE                | N1
            UNO-B-36           | rule_configuration          | CONFIGURATION           | SUPPORT       | NONE                | N1
            UNO-B-37           | rule_performanceIntegration | PERFORMANCE_INTEGRATION | SUPPORT       | NONE                | N1_N2
            UNO-B-38           | rule_thirdPartyError        | THIRD_PARTY_ERROR       | SUPPORT       | NONE                | N1_N2
            UNO-B-39           | rule_softwareChange         | SOFTWARE_CHANGE         | CUSTOMIZATION | COMMERCIAL_DECISION | PRODUCT_DEVELOPMENT
            UNO-B-40 UNO-M-65  | rule_requestedDbChange      | REQUESTED_DB_CHANGE     | CUSTOMIZATION | QUOTE               | DEVELOPMENT
            UNO-B-41           | rule_technicalConsultancy   | TECHNICAL_CONSULTANCY   | CUSTOMIZATION | BILLED              | CONSULTANCY
            CON-19             | rule_legalEvolution         | LEGAL_EVOLUTION         | CUSTOMIZATION | NONE                | PRODUCT_DEVELOPMENT
            UNO-M-51           | rule_versionUpdate          | VERSION_UPDATE          | SUPPORT       | NONE                | RELEASE_N1
            UNO-M-62 UNO-M-63  | rule_training               | TRAINING                | SUPPORT       | NONE                | CUSTOMER_SUCCESS_IMPLEMENTATION
            UNO-M-64           | rule_permissionExecution    | PERMISSION_EXECUTION    | SUPPORT       | NONE                | NOBODY
            UNO-M-66           | rule_fiscalParameter        | FISCAL_PARAMETER        | SUPPORT       | NONE                | N1
            AGE-03             | rule_infrastructure         | INFRASTRUCTURE          | SUPPORT       | NONE                | NOBODY
            AGE-02             | rule_newCommercialRequest   | NEW_COMMERCIAL_REQUEST  | SUPPORT       | NONE                | SALES_PRODUCTION
            CON-22             | rule_strategicEvolution     | STRATEGIC_EVOLUTION     | -             | NONE                | PRODUCT_DEVELOPMENT
            """)
    void theDemandTypeGivesTheClass(
            String requirement, String rule, String demandType, String slaClass, String cost, String executor) {
        var answer = decideOne("sla-class", variables("demandType", demandType));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).isEqualTo(variables("slaClass", slaClass, "cost", cost, "executor", executor));
    }

    // ---------------------------------------------------------------- D5

    @ParameterizedTest(name = "D5 (A-01, A-17): {0} {1} = {2} / {3} / {4} h")
    @DisplayName("D5 solution target: hours by plan, class and priority (UNO-B-08, UNO-M-35)")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            VIP      | ERROR         |  8 | 16 | 24
            VIP      | SUPPORT       |  4 |  8 | 16
            VIP      | CUSTOMIZATION | 24 | 24 | 24
            GOLD     | ERROR         | 12 | 24 | 40
            GOLD     | SUPPORT       |  6 | 12 | 20
            GOLD     | CUSTOMIZATION | 32 | 32 | 32
            SILVER   | ERROR         | 16 | 32 | 56
            SILVER   | SUPPORT       |  8 | 16 | 24
            SILVER   | CUSTOMIZATION | 40 | 40 | 40
            NETWORK  | ERROR         | 12 | 24 | 40
            NETWORK  | SUPPORT       |  6 | 12 | 20
            NETWORK  | CUSTOMIZATION | 32 | 32 | 32
            LICENSEE | ERROR         | 24 | 40 | 80
            LICENSEE | SUPPORT       | 12 | 24 | 40
            LICENSEE | CUSTOMIZATION | 40 | 40 | 40
            """)
    void thePlanPromisesTheSolutionInTime(String plan, String slaClass, int high, int medium, int low) {
        Map<String, Integer> hours = Map.of("HIGH", high, "MEDIUM", medium, "LOW", low);
        for (String priority : PRIORITIES) {
            var answer = decideOne(
                    "sla-target",
                    variables("plan", plan, "slaClass", slaClass, "priority", priority, "productLine", "*"));

            assertThat(answer)
                    .as(priority)
                    .isEqualTo(variables(
                            "target", "PT" + hours.get(priority) + "H", "basis", "BUSINESS", "warningShare", 80));
        }
    }

    @Test
    @DisplayName("TOT-03: a rule without product line holds for every line")
    void noProductLineIsLeftWithoutATarget() {
        for (Map<String, Object> inputs : combinations("sla-target")) {
            Map<String, Object> anyLine = new HashMap<>(inputs);
            anyLine.put("productLine", "*");

            assertThat(decide("sla-target", inputs)).isEqualTo(decide("sla-target", anyLine));
        }
    }

    // ---------------------------------------------------------------- D6

    @ParameterizedTest(name = "D6 {0}: {1} / {2} / {3} / {4}")
    @DisplayName("D6 solution clock: stage by class, b.5 (X-03, A-14, T06, T14)")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TRIAGE                | NOT_STARTED | NOT_STARTED | NOT_STARTED | NOT_STARTED
            N1_QUEUE              | RUN         | RUN         | RUN         | NOT_STARTED
            N1_ANALYSIS           | RUN         | RUN         | RUN         | NOT_STARTED
            N2_QUEUE              | RUN         | RUN         | RUN         | NOT_STARTED
            N2_ANALYSIS           | RUN         | RUN         | RUN         | NOT_STARTED
            AWAITING_CUSTOMER     | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            AWAITING_ACCEPTANCE   | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            DB_QUOTE              | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            CONSULTANCY_APPROVAL  | RUN         | RUN         | RUN         | NOT_STARTED
            SCHEDULING            | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            CONSULTANCY_SCHEDULED | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            IN_CONSULTANCY        | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            TIME_ENTRY            | PAUSE       | PAUSE       | PAUSE       | NOT_STARTED
            TECHNICAL_DIAGNOSIS   | RUN         | RUN         | RUN         | NOT_STARTED
            DB_CHANGE             | RUN         | RUN         | RUN         | NOT_STARTED
            PRODUCT_ANALYSIS      | RUN         | STOP        | STOP        | NOT_STARTED
            TO_DEVELOP            | RUN         | STOP        | STOP        | NOT_STARTED
            IN_DEVELOPMENT        | RUN         | STOP        | STOP        | NOT_STARTED
            AWAITING_VERSION      | RUN         | STOP        | STOP        | NOT_STARTED
            REFERRAL              | PAUSE       | STOP        | STOP        | NOT_STARTED
            FINISHED              | STOP        | STOP        | STOP        | NOT_STARTED
            CANCELLED             | STOP        | STOP        | STOP        | NOT_STARTED
            """)
    void theStageMovesTheClock(String stage, String error, String support, String customization, String none) {
        assertThat(clock(stage, "ERROR")).isEqualTo(error);
        assertThat(clock(stage, "SUPPORT")).isEqualTo(support);
        assertThat(clock(stage, "CUSTOMIZATION")).isEqualTo(customization);
        assertThat(clock(stage, null)).isEqualTo(none);
    }

    // ---------------------------------------------------------------- D7

    @ParameterizedTest(name = "{0}: {2}, {3}, {4} -> {5}")
    @DisplayName("D7 triage route: T03, T04, T06")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CON-22    | rule_strategic            | STRATEGIC_EVOLUTION    | STRATEGIC   | ATTEND  | PRODUCT
            CON-22    | rule_strategic            | TECHNICAL_CONSULTANCY  | STRATEGIC   | ATTEND  | PRODUCT
            UNO-B-41  | rule_technicalConsultancy | TECHNICAL_CONSULTANCY  | NEED        | ATTEND  | CONSULTANCY
            UNO-M-65  | rule_databaseChange       | CORRECTIVE_DB_CHANGE   | PROBLEM     | ATTEND  | N1
            UNO-M-65  | rule_databaseChange       | REQUESTED_DB_CHANGE    | NEED        | REFER   | N1
            UNO-M-63  | rule_outOfScope           | TRAINING               | QUESTION    | REFER   | REFERRAL
            AGE-03    | rule_outOfScope           | INFRASTRUCTURE         | PROBLEM     | REFER   | REFERRAL
            AGE-02    | rule_outOfScope           | NEW_COMMERCIAL_REQUEST | NEED        | REFER   | REFERRAL
            UNO-M-64  | rule_firstLevel           | PERMISSION_EXECUTION   | QUESTION    | REFUSE  | N1
            UNO-M-66  | rule_firstLevel           | FISCAL_PARAMETER       | QUESTION    | LIMITED | N1
            UNO-B-32  | rule_firstLevel           | PRODUCTION_DEFECT      | PROBLEM     | ATTEND  | N1
            """)
    void triageProposesTheRoute(
            String requirement, String rule, String demandType, String category, String scope, String route) {
        var answer =
                decideOne("triage-route", variables("demandType", demandType, "category", category, "scope", scope));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).isEqualTo(variables("route", route));
    }

    // ---------------------------------------------------------------- D8

    @ParameterizedTest(name = "D8 {0}: {1}, {2}, {3} -> {4}")
    @DisplayName("D8 assignment: the group and how the person is chosen (e.4)")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            rule_departmentProduction      | N1 | fiscal     | PRODUCTION       | production         | QUEUE
            rule_departmentSales           | N1 | sales      | SALES            | sales              | QUEUE
            rule_departmentCustomerSuccess | N2 | fiscal     | CUSTOMER_SUCCESS | customer-success   | QUEUE
            rule_departmentImplementation  | -  | -          | IMPLEMENTATION   | implementation     | QUEUE
            rule_departmentDevelopment     | N1 | eis        | DEVELOPMENT      | development        | QUEUE
            rule_departmentProduct         | N2 | eis        | PRODUCT          | product-management | QUEUE
            rule_n1Sales                   | N1 | sales      | SUPPORT          | n1-sales           | LEAST_LOADED_SPECIALIST
            rule_n1Sales                   | N1 | purchasing | -                | n1-sales           | LEAST_LOADED_SPECIALIST
            rule_n1Fiscal                  | N1 | fiscal     | SUPPORT          | n1-fiscal          | LEAST_LOADED_SPECIALIST
            rule_n1Fiscal                  | N1 | finance    | SUPPORT          | n1-fiscal          | LEAST_LOADED_SPECIALIST
            rule_n2Fiscal                  | N2 | fiscal     | SUPPORT          | n2-fiscal          | LEAST_LOADED_SPECIALIST
            rule_n2Production              | N2 | production | SUPPORT          | n2-production      | LEAST_LOADED_SPECIALIST
            rule_n2Production              | N2 | costing    | -                | n2-production      | LEAST_LOADED_SPECIALIST
            rule_n2Production              | N2 | inventory  | SUPPORT          | n2-production      | LEAST_LOADED_SPECIALIST
            rule_n2Other                   | N2 | sales      | SUPPORT          | support-n2         | QUEUE
            rule_n2Other                   | N2 | finance    | SUPPORT          | support-n2         | QUEUE
            rule_n2Other                   | N2 | -          | -                | support-n2         | QUEUE
            rule_n3                        | N3 | fiscal     | SUPPORT          | development        | QUEUE
            rule_anyOther                  | N1 | production | SUPPORT          | support-n1         | QUEUE
            rule_anyOther                  | N1 | inventory  | SUPPORT          | support-n1         | QUEUE
            rule_anyOther                  | -  | -          | -                | support-n1         | QUEUE
            """)
    void theTeamThatKnowsTheModuleReceivesTheOccurrence(
            String rule, String level, String module, String department, String group, String strategy) {
        for (String segment : orNone(SEGMENTS)) {
            var answer = decideOne(
                    "assignment",
                    variables("level", level, "module", module, "segment", segment, "department", department));

            assertThat(matched).containsExactly(rule);
            assertThat(answer).isEqualTo(variables("group", group, "strategy", strategy));
        }
    }

    @Test
    @DisplayName("D8: no task is ever without a group")
    void everyCombinationHasAGroup() {
        for (Map<String, Object> inputs : combinations("assignment")) {
            assertThat(decideOne("assignment", inputs)).as("%s", inputs).doesNotContainValue(null);
        }
    }

    // ---------------------------------------------------------------- D9

    @ParameterizedTest(name = "{0}")
    @DisplayName("D9 route of a diagnosis (T30, T32): a confirmed defect is corrected, all else goes back")
    @CsvSource({"rule_noDefect, false, RETURN", "rule_defect, true, CORRECTION"})
    void aConfirmedDefectIsCorrected(String rule, boolean confirmed, String route) {
        for (boolean workaround : YES_NO) {
            var answer = decideOne(
                    "diagnosis-route",
                    variables(
                            "slaClass",
                            "ERROR",
                            "priority",
                            "HIGH",
                            "defectConfirmed",
                            confirmed,
                            "workaround",
                            workaround));
            assertThat(matched).containsExactly(rule);
            assertThat(answer).containsEntry("route", route);
        }
    }

    @Test
    @DisplayName("D9, T31: an error of low priority with a way around it waits for the monthly planning")
    void whatMayWaitIsPlannedMonthly() {
        var answer = decideOne(
                "diagnosis-route",
                variables("slaClass", "ERROR", "priority", "LOW", "defectConfirmed", true, "workaround", true));
        assertThat(matched).containsExactly("rule_mayWait");
        assertThat(answer).containsEntry("route", "MONTHLY_QUEUE");
    }

    // ---------------------------------------------------------------- D17

    @ParameterizedTest(name = "{0} {1} {2} months, law in {3} days, {4} others -> {5}")
    @DisplayName("D17 points of the planning (b.6, CON-43): the formula, as rows that add up")
    @CsvSource({
        "PROBLEM, LOW, 0, 99999, 0, 90",
        "FISCAL_REQUIREMENT, HIGH, 0, 25, 0, 140",
        "NEED, MEDIUM, 2, 99999, 1, 84",
        "NEED, LOW, 0, 46, 4, 80",
        "NEED, LOW, 0, 45, 9, 120",
        "IMPROVEMENT, LOW, 13, 99999, 0, 74",
        "STRATEGIC, HIGH, 1, 99999, 3, 87"
    })
    void thePointsAddUp(String category, String priority, int months, long law, int others, int points) {
        var answer = decideOne(
                "development-score",
                variables(
                        "category",
                        category,
                        "priority",
                        priority,
                        "monthsInQueue",
                        months,
                        "legalDueDays",
                        law,
                        "otherCustomers",
                        others));
        assertThat(answer.values()).singleElement().satisfies(sum -> assertThat(((Number) sum).intValue())
                .isEqualTo(points));
    }

    // ---------------------------------------------------------------- D19

    @ParameterizedTest(name = "{1}: {2} {3} -> {4} %, at most {5} %")
    @DisplayName("D19 penalty of a late solution (A-05, UNO-M-36, AC16)")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A-05 | rule_vipError      | VIP      | ERROR         | 5   | 20
            A-05 | rule_vipSupport    | VIP      | SUPPORT       | 2.5 | 20
            A-05 | rule_goldError     | GOLD     | ERROR         | 3   | 15
            A-05 | rule_goldSupport   | GOLD     | SUPPORT       | 1.5 | 15
            A-05 | rule_silverError   | SILVER   | ERROR         | 2   | 10
            AC16 | rule_silverSupport | SILVER   | SUPPORT       | 1   | 10
            A-05 | rule_customization | VIP      | CUSTOMIZATION | 0   | 0
            A-05 | rule_others        | NETWORK  | ERROR         | 0   | 0
            A-05 | rule_others        | LICENSEE | SUPPORT       | 0   | 0
            """)
    void aLateSolutionCostsWhatTheContractSays(
            String requirement, String rule, String plan, String slaClass, double percent, double cap) {
        var answer = decideOne("sla-penalty", variables("plan", plan, "slaClass", slaClass));

        assertThat(matched).containsExactly(rule);
        assertThat(((Number) answer.get("percent")).doubleValue()).isEqualTo(percent);
        assertThat(((Number) answer.get("cap")).doubleValue()).isEqualTo(cap);
    }

    // ---------------------------------------------------------------- the first response

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @DisplayName("BY-08: only VIP promises a first response, by priority; the others promise nothing")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            VIP      | HIGH   | PT1H
            VIP      | MEDIUM | PT2H
            VIP      | LOW    | PT4H
            GOLD     | HIGH   | -
            SILVER   | HIGH   | -
            NETWORK  | MEDIUM | -
            LICENSEE | LOW    | -
            """)
    void aPlanMayPromiseAFirstResponse(String plan, String priority, String target) {
        var answer = decideOne("first-response-target", variables("plan", plan, "priority", priority));

        assertThat(answer.get("target")).isEqualTo(target);
    }

    // ---------------------------------------------------------------- D21

    @ParameterizedTest(name = "{0}: {2}, trained {3} -> {4} {5} {6}")
    @DisplayName("D21 scope of the support (AC21)")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            UNO-M-64           | rule_permissionExecution  | PERMISSION_EXECUTION   | true  | REFUSE  | NO_PERMISSION  | -
            UNO-M-66 UNO-M-67  | rule_fiscalParameter      | FISCAL_PARAMETER       | true  | LIMITED | FISCAL_LIMIT   | -
            UNO-M-27 UNO-M-63  | rule_trainingUntrained    | TRAINING               | false | REFER   | LEVEL_ZERO     | IMPLEMENTATION
            UNO-M-62 UNO-M-63  | rule_trainingTrained      | TRAINING               | true  | REFER   | LEVEL_ZERO     | CUSTOMER_SUCCESS
            AGE-03             | rule_infrastructure       | INFRASTRUCTURE         | true  | REFER   | INFRASTRUCTURE | SALES
            AGE-02             | rule_newCommercialRequest | NEW_COMMERCIAL_REQUEST | true  | REFER   | -              | PRODUCTION
            UNO-B-32           | rule_anyOther             | PRODUCTION_DEFECT      | true  | ATTEND  | -              | -
            UNO-B-35           | rule_anyOther             | GUIDANCE               | false | ATTEND  | -              | -
            UNO-M-65           | rule_anyOther             | REQUESTED_DB_CHANGE    | true  | ATTEND  | -              | -
            """)
    void theScopeSaysWhatTheSupportDoes(
            String requirement,
            String rule,
            String demandType,
            Boolean trained,
            String scope,
            String macro,
            String destination) {
        var answer = decideOne("support-scope", variables("demandType", demandType, "companyTrained", trained));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).isEqualTo(variables("scope", scope, "macro", macro, "destination", destination));
    }

    // ---------------------------------------------------------------- D20

    @ParameterizedTest(name = "D20 {0}: {1}, requires {2}")
    @DisplayName("D20 channel: b.4.7 (X-04, UNO-B-58, UNO-M-58..61, CON-01, AGE-12)")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PORTAL   | OFFICIAL    | NONE          | AUTHORIZED_CONTACT | OPENER
            SYSTEM   | OFFICIAL    | NONE          | PRODUCT_USER       | OPENER
            PHONE    | OFFICIAL    | PHONE_REASON  | STAFF              | STAFF
            WHATSAPP | EXCEPTIONAL | JUSTIFICATION | STAFF              | STAFF
            SKYPE    | EXCEPTIONAL | JUSTIFICATION | STAFF              | STAFF
            INTERNAL | INTERNAL    | NONE          | STAFF              | OPENER
            """)
    void theChannelSaysWhoOpensAndWhatItRequires(
            String channel, String standing, String requirement, String opener, String attachments) {
        assertThat(decideOne("channel", variables("channel", channel)))
                .isEqualTo(variables(
                        "standing",
                        standing,
                        "requirement",
                        requirement,
                        "opener",
                        opener,
                        "attachments",
                        attachments));
    }

    // ---------------------------------------------------------------- D16

    @ParameterizedTest(name = "{0}: {2} {3} {4} {5}")
    @DisplayName("D16 database-change-cost (UNO-B-34, UNO-B-40): what the customer asked for costs, to read it as well")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            UNO-B-34 | rule_error        | false | ERROR         | UPDATE | GOLD     | NONE       | false
            UNO-B-34 | rule_error        | true  | ERROR         | DELETE | VIP      | NONE       | false
            UNO-B-34 | rule_notRequested | false | CUSTOMIZATION | INSERT | SILVER   | NONE       | false
            D16      | rule_vipQuery     | true  | CUSTOMIZATION | QUERY  | VIP      | NONE       | false
            UNO-B-40 | rule_otherQuery   | true  | CUSTOMIZATION | QUERY  | GOLD     | PER_MINUTE | true
            UNO-B-40 | rule_dataChange   | true  | CUSTOMIZATION | UPDATE | VIP      | PER_MINUTE | true
            UNO-B-40 | rule_dataChange   | true  | CUSTOMIZATION | INSERT | SILVER   | PER_MINUTE | true
            UNO-B-40 | rule_dataChange   | true  | CUSTOMIZATION | DELETE | LICENSEE | PER_MINUTE | true
            """)
    void aDatabaseChangeTheCustomerAskedForCosts(
            String rules,
            String rule,
            boolean requested,
            String slaClass,
            String operation,
            String plan,
            String cost,
            boolean quoteRequired) {
        var answer = decideOne(
                "database-change-cost",
                variables(
                        "requestedByCustomer", requested, "slaClass", slaClass, "operation", operation, "plan", plan));

        assertThat(matched).containsExactly(rule);
        assertThat(answer).isEqualTo(variables("cost", cost, "quoteRequired", quoteRequired));
    }

    // ---------------------------------------------------------------- D10..D15

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("D10 consultancy-criteria: CM2 is nothing for a final customer (TOT-23)")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            FINAL_CUSTOMER       | NOT_REPRODUCED             | CM1
            FINAL_CUSTOMER       | CONSULTANT_CANNOT_SIMULATE | ''
            FRANCHISE_CONSULTANT | CONSULTANT_CANNOT_SIMULATE | CM2
            AMS                  | INTERMITTENT               | CM6
            FINAL_CUSTOMER       | EMERGENCY                  | CT1
            """)
    void aSignMeetsItsCriterion(String requester, String sign, String criterion) {
        assertThat(decide("consultancy-criteria", variables("sign", sign, "requesterType", requester)).stream()
                        .map(row -> row.get("criterion"))
                        .toList())
                .isEqualTo(criterion.isEmpty() ? List.of() : List.of(criterion));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @DisplayName("D14 charging: waived only in the module, for a fault that was not published (TOT-16, TOT-34)")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            true  | MODULE_CONSULTANCY | PRODUCT       | false | PRODUCT_FAULT
            true  | MODULE_CONSULTANCY | PRODUCT       | true  | -
            true  | MODULE_CONSULTANCY | DOCUMENTATION | false | DOCUMENTATION_FAULT
            true  | MODULE_CONSULTANCY | PROCEDURE     | false | -
            true  | PHONE_CONSULTANCY  | PRODUCT       | false | -
            false | PHONE_CONSULTANCY  | PRODUCT       | false | NO_TIME
            """)
    void chargingIsWaivedForUnpublishedFaultsOnly(
            boolean worked, String modality, String cause, boolean published, String waiver) {
        var answer = decideOne(
                "charging",
                variables("timeWorked", worked, "modality", modality, "cause", cause, "published", published));

        assertThat(answer).isEqualTo(variables("billable", waiver == null, "waiver", waiver));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("D12, D15: term and payer by who asks; the network never charges a customer (TOT-18, TOT-19, NEG-13)")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
            FINAL_CUSTOMER        | TERM_MODULE_CUSTOMER | CUSTOMER_INVOICE  | true
            LICENSEE              | TERM_MODULE_CUSTOMER | CUSTOMER_INVOICE  | true
            FRANCHISE_CONSULTANT  | TERM_MODULE_NETWORK  | UNIT_INVOICE      | false
            ACCREDITED_CONSULTANT | TERM_MODULE_NETWORK  | UNIT_INVOICE      | false
            PROJECT_CONSULTANT    | TERM_MODULE_NETWORK  | INTERNAL_TRANSFER | false
            AMS                   | TERM_MODULE_AMS      | INTERNAL_TRANSFER | false
            INTERNAL              | -                    | -                 | false
            """)
    void whoAsksSaysWhichTermAndWhoPays(String requester, String macro, String form, boolean customer) {
        assertThat(decideOne(
                        "acceptance-term", variables("modality", "MODULE_CONSULTANCY", "requesterType", requester)))
                .isEqualTo(variables("macro", macro));
        assertThat(decideOne("payer", variables("requesterType", requester)))
                .isEqualTo(variables("form", form, "chargesCustomer", customer));
    }

    // ---------------------------------------------------------------- helpers

    static Stream<String> tables() {
        return INPUTS.keySet().stream().sorted();
    }

    static Stream<String> tablesWithOneAnswer() {
        return tables().filter(table -> table(table).getHitPolicy() != HitPolicy.COLLECT);
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(matched::add);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }

    /** The rows the table answers, in order; the ids of their rules are in {@link #matched}. */
    private static List<Map<String, Object>> decide(String table, Map<String, Object> inputs) {
        matched.clear();
        return engine.evaluateDecisionTable(decision(table), inputs).getResultList().stream()
                .toList();
    }

    private static Map<String, Object> decideOne(String table, Map<String, Object> inputs) {
        List<Map<String, Object>> answer = decide(table, inputs);
        assertThat(answer).as("%s for %s", table, inputs).hasSize(1);
        return answer.get(0);
    }

    private static Object clock(String stage, String slaClass) {
        return decideOne("sla-clock-policy", variables("stage", stage, "slaClass", slaClass))
                .get("action");
    }

    private static Map<String, Object> eligibility(
            String status, boolean term, boolean course, boolean sla, boolean contact, String channel) {
        return variables(
                "companyStatus",
                status,
                "implementationTermSigned",
                term,
                "managerCourseDone",
                course,
                "slaAcknowledged",
                sla,
                "contactAuthorized",
                contact,
                "channel",
                channel);
    }

    private static Map<String, Object> eligibilityRow(String reason, boolean blocks, String destination) {
        return variables("reason", reason, "blocks", blocks, "destination", destination);
    }

    private static DmnDecision decision(String table) {
        return parsed.computeIfAbsent(table, id -> {
            try (InputStream file = Files.newInputStream(TABLES.resolve(id + ".dmn"))) {
                return engine.parseDecision(id, file);
            } catch (IOException e) {
                throw new IllegalStateException(id, e);
            }
        });
    }

    private static DecisionTable table(String table) {
        return Dmn.readModelFromFile(TABLES.resolve(table + ".dmn").toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static List<Map<String, Object>> combinations(String table) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (var input : INPUTS.get(table).entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> combination : combinations) {
                for (Object value : input.getValue()) {
                    Map<String, Object> next = new HashMap<>(combination);
                    next.put(input.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Map<String, List<?>> inputs(Object... namesAndValues) {
        Map<String, List<?>> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], (List<?>) namesAndValues[i + 1]);
        }
        return inputs;
    }

    private static Map<String, Object> variables(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    private static <T> List<T> orNone(List<T> values) {
        List<T> withNone = new ArrayList<>(values);
        withNone.add(null);
        return Collections.unmodifiableList(withNone);
    }

    private static List<String> codes(String codes) {
        return Arrays.asList(codes.split(" "));
    }
}
