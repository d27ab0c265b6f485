package dev.plantao.occurrence;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a customer what comes next and when, in every open stage (UNO-B-05; the nine labels of CON-30..46). */
@Service
@Transactional(readOnly = true)
public class Expectations {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OccurrenceReading reading;
    private final Parameters parameters;
    private final Labels labels;
    private final Clock clock;
    private final DateTimeFormatter day;

    Expectations(OccurrenceReading reading, Parameters parameters, Labels labels, Clock clock) {
        this.reading = reading;
        this.parameters = parameters;
        this.labels = labels;
        this.clock = clock;
        this.day = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm").withZone(clock.getZone());
    }

    /** The expectation of the stage the occurrence is in; null once it has ended. A first response that is owed comes first. */
    public @Nullable Expectation of(Occurrence occurrence) {
        Expectation next = ofStage(occurrence);
        Instant response = due(occurrence, ClockKind.FIRST_RESPONSE);
        return next == null || response == null
                ? next
                : new Expectation(dated("response", response, "").text() + " " + next.text(), next.at());
    }

    private @Nullable Expectation ofStage(Occurrence occurrence) {
        return switch (occurrence.stage()) {
            case TRIAGE -> dated("triage", due(occurrence, ClockKind.TRIAGE), "");
            case N1_QUEUE, N1_ANALYSIS, N2_QUEUE, N2_ANALYSIS, CONSULTANCY_APPROVAL ->
                dated("answer", due(occurrence, ClockKind.SOLUTION), "");
            case AWAITING_CUSTOMER -> dated("customer", endOfPatience(occurrence), "");
            case REFERRAL -> dated("referral", referralReminder(occurrence), area(occurrence));
            case AWAITING_ACCEPTANCE -> under("acceptance", occurrence);
            case SCHEDULING -> under("scheduling", occurrence);
            case CONSULTANCY_SCHEDULED -> under("scheduled", occurrence);
            case IN_CONSULTANCY, TIME_ENTRY -> under("consultancy", occurrence);
            case TECHNICAL_DIAGNOSIS -> under("diagnosis", occurrence);
            case DB_QUOTE -> under("quote", occurrence);
            case PRODUCT_ANALYSIS -> dated("product", occurrence.productMeeting(), "");
            case TO_DEVELOP -> delivered(under("toDevelop", occurrence), occurrence);
            case DB_CHANGE -> under("databaseChange", occurrence);
            case IN_DEVELOPMENT -> delivered(promised("forecast", "development", occurrence), occurrence);
            case AWAITING_VERSION -> promised("promised", "version", occurrence);
            case FINISHED, CANCELLED -> null;
        };
    }

    /** Where a version is promised its day is what the customer waits for, whatever the clock says (UNO-M-52). */
    private Expectation promised(String dated, String otherwise, Occurrence occurrence) {
        VersionPromise promise = occurrence.promise();
        return promise == null ? under(otherwise, occurrence) : dated(dated, promise.on(), promise.version());
    }

    /** The day development gave for what the law asks is said as long as it works on it (CON-19). */
    private Expectation delivered(Expectation next, Occurrence occurrence) {
        LocalDate delivery = occurrence.promisedDelivery();
        if (delivery == null) {
            return next;
        }
        boolean late = delivery.isBefore(LocalDate.now(clock));
        String words = labels.text(late ? "expectation.delivery.late" : "expectation.delivery", DATE.format(delivery));
        return new Expectation(next.text() + " " + words, next.at());
    }

    /** What happens now, and the deadline of the answer if one runs. */
    private Expectation under(String key, Occurrence occurrence) {
        String text = labels.text("expectation." + key);
        Instant due = due(occurrence, ClockKind.SOLUTION);
        return due == null
                ? new Expectation(text, null)
                : new Expectation(text + " " + dated("answer", due, "").text(), due);
    }

    private Expectation dated(String key, @Nullable Instant at, String area) {
        String variant = at == null ? ".undated" : at.isAfter(clock.instant()) ? "" : ".late";
        String when = at == null ? "" : day.format(at);
        return new Expectation(labels.text("expectation." + key + variant, when, area), at);
    }

    private static @Nullable Instant due(Occurrence occurrence, ClockKind kind) {
        SlaClock sla = occurrence.clock(kind);
        return sla == null || sla.isStopped() ? null : sla.dueAt();
    }

    /** Calendar days after the question, or after the last thing the team told the customer since (CON-34). */
    private @Nullable Instant endOfPatience(Occurrence occurrence) {
        Instant asked = reading.currentStageSince(occurrence).orElse(null);
        Instant told = reading.lastToldCustomer(occurrence).orElse(null);
        Instant from = asked == null || told != null && told.isAfter(asked) ? told : asked;
        return from == null
                ? null
                : from.atZone(clock.getZone())
                        .plusDays(parameters.inactivityDays())
                        .toInstant();
    }

    private @Nullable Instant referralReminder(Occurrence occurrence) {
        Duration rest = Duration.ofHours(10L * parameters.referralReminderDays());
        return reading.currentStageSince(occurrence)
                .map(since -> reading.calendar(occurrence).plus(since, rest))
                .orElse(null);
    }

    private String area(Occurrence occurrence) {
        return occurrence.referralArea() == null ? labels.text("area.none") : labels.of(occurrence.referralArea());
    }
}
