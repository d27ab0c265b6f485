package dev.plantao.process.lint;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model may call: the only beans, questions and variables an expression of a diagram may name. */
public final class ModelBeans {

    /** Beans behind service and business rule tasks; one class each. */
    public static final Set<String> DELEGATES = Set.of(
            "checkEligibility",
            "warnTriage",
            "recordTriageBreach",
            "recordTriageChase",
            "recordTriage",
            "assignAnalyst",
            "recordAnalysis",
            "remindCustomer",
            "recordInactivity",
            "recordReferral",
            "remindReferral",
            "finishOccurrence",
            "cancelOccurrence",
            "reclassifyOccurrence",
            "registerOccurrence",
            "requestCancellation",
            "requestReclassification",
            "recordCallback",
            "warnCallback",
            "answerSolutionAlarm",
            "recordBreachHandling",
            "recordLateResponse",
            "decideChangeCost",
            "recordQuote",
            "remindQuote",
            "recordQuoteExpiry",
            "returnFromQuote",
            "recordDatabaseChange",
            "decideApproval",
            "recordApproval",
            "remindConsultancy",
            "sendTerm",
            "recordAcceptance",
            "remindTerm",
            "recordTermExpiry",
            "returnFromConsultancy",
            "recordSchedule",
            "announceConsultancyEve",
            "recordConsultancyStart",
            "recordConsultancyExecution",
            "recordTimeEntry",
            "recordCharge",
            "recordDiagnosis",
            "recordDelivery",
            "promiseVersion",
            "postponeVersion",
            "answerWithVersion",
            "collectVersion",
            "recordRelease",
            "announceVersion",
            "announceProductAnalysis",
            "putOnAgenda",
            "recordProductDecision",
            "carryOver",
            "recordDeliveryDate",
            "acceptRequest",
            "anticipateAnalysis",
            "openMeeting",
            "recordAgenda",
            "recordMinutes",
            "postponeUndecided",
            "announceAllocation",
            "returnToQueue",
            "withdrawItem",
            "openPlanning",
            "recordPlan",
            "announcePlan");

    /** The create listener of every user task: it writes what the form shows. */
    public static final String TASK_VIEW = "taskView";

    /** Beans a model asks, with the questions each answers about the execution it is given. */
    public static final Map<String, Set<String>> QUESTIONS = Map.of(
            "facts",
                    Set.of(
                            "eligible",
                            "closedAtTriage",
                            "destination",
                            "level",
                            "queueGroup",
                            "analyst",
                            "inactive",
                            "onward",
                            "concluded",
                            "referralGroup"),
            "deadlines",
                    Set.of(
                            "triageWarning",
                            "triageDue",
                            "solutionDue",
                            "solutionWarningAlarm",
                            "solutionAlarm",
                            "firstResponseAlarm",
                            "firstReminder",
                            "secondReminder",
                            "inactivity",
                            "referralReminder",
                            "callbackDue"),
            "callbackFacts", Set.of("analyst", "exhausted"),
            "quoteFacts", Set.of("required", "awaited", "accepted", "expiry"),
            "consultancyFacts",
                    Set.of(
                            "approvalRequired",
                            "approved",
                            "accepted",
                            "proposer",
                            "consultant",
                            "expiry",
                            "approvalReminder",
                            "workReminder",
                            "agreedAt",
                            "eve",
                            "productFault",
                            "backToSupport"),
            "developmentFacts", Set.of("accepted", "queued", "delivered", "released", "developer"),
            "releaseFacts", Set.of("ready", "told"),
            "productFacts", Set.of("early", "undated", "keyed", "settled"),
            "queue", Set.of("priority"));

    /** Beans whose methods an expression calls: those asked, and the one that enters a stage. */
    public static final Set<String> CALLABLE =
            Stream.concat(QUESTIONS.keySet().stream(), Stream.of("stages")).collect(Collectors.toUnmodifiableSet());

    private static final Pattern QUESTION =
            Pattern.compile("\\$\\{!?(\\w+)\\.(\\w+)\\(execution\\)( [!=]= '[A-Z][A-Z0-9_]*')?}");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{action == '[A-Z][A-Z0-9_]*'}");
    private static final Pattern STAGE =
            Pattern.compile("\\$\\{stages\\.enter\\((execution|task),'[A-Z][A-Z0-9_]*'\\)}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> VARIABLES = Set.of("${starter}", "#{execution.processBusinessKey}");

    /** What a timer that starts a process asks: there is no execution yet. */
    public static final Set<String> CYCLES =
            Set.of("${releaseFacts.cycle()}", "${productFacts.cycle()}", "${productFacts.planningCycle()}");

    private ModelBeans() {}

    /** Whether a delegate expression such as <code>${recordTriage}</code> names a known delegate. */
    static boolean isDelegate(String expression) {
        Matcher bean = BEAN.matcher(expression);
        return bean.matches() && DELEGATES.contains(bean.group(1));
    }

    /** Whether a listener's delegate expression is the one listener bean there is. */
    static boolean isListener(String expression) {
        return expression.equals("${" + TASK_VIEW + "}");
    }

    /** Whether an expression only asks a known question, reads the outcome or enters a stage. */
    static boolean isAllowed(String expression) {
        Matcher question = QUESTION.matcher(expression);
        if (question.matches()) {
            return QUESTIONS.getOrDefault(question.group(1), Set.of()).contains(question.group(2));
        }
        return OUTCOME.matcher(expression).matches()
                || STAGE.matcher(expression).matches()
                || CYCLES.contains(expression)
                || VARIABLES.contains(expression);
    }
}
