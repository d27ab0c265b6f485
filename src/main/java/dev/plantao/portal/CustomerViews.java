package dev.plantao.portal;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Expectation;
import dev.plantao.occurrence.Expectations;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Phase;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.page.FileLine;
import dev.plantao.portal.OccurrenceView.Deadline;
import dev.plantao.portal.OccurrenceView.Fact;
import dev.plantao.portal.OccurrenceView.Message;
import dev.plantao.portal.OccurrenceView.Stay;
import dev.plantao.portal.OccurrenceView.Step;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the customer's view of an occurrence. Everything internal is left behind here, not in a template (AC19). */
@Component
class CustomerViews {

    private static final int MESSAGES = 50;

    private final OccurrenceReading reading;
    private final Attachments attachments;
    private final Expectations expectations;
    private final Catalog catalog;
    private final Labels labels;
    private final Moments moments;

    CustomerViews(
            OccurrenceReading reading,
            Attachments attachments,
            Expectations expectations,
            Catalog catalog,
            Labels labels,
            Moments moments) {
        this.reading = reading;
        this.attachments = attachments;
        this.expectations = expectations;
        this.catalog = catalog;
        this.labels = labels;
        this.moments = moments;
    }

    /**
     * @param before only messages older than this interaction, or null for the latest ones
     * @throws dev.plantao.occurrence.OccurrenceNotFound for an unknown number and for somebody else's
     */
    @Transactional(readOnly = true)
    public OccurrenceView of(String number, ContactPrincipal viewer, @Nullable Long before) {
        Occurrence occurrence = reading.get(number, viewer.reach());
        List<StageEntry> stays = reading.timeline(occurrence);
        List<Interaction> latest = reading.interactions(occurrence, true, before, MESSAGES + 1);
        boolean more = latest.size() > MESSAGES;
        List<Interaction> shown = new ArrayList<>(more ? latest.subList(0, MESSAGES) : latest);
        Collections.reverse(shown);
        Map<Long, List<FileLine>> files = FileLine.byMessage(occurrence, attachments.of(occurrence, true));
        PublicStage stage = occurrence.stage().publicStage();
        return new OccurrenceView(
                occurrence.number(),
                occurrence.report().subject(),
                occurrence.report().description(),
                catalog.module(occurrence.moduleCode()).map(ProductModule::name).orElse(occurrence.moduleCode()),
                occurrence.contact().name(),
                moments.of(occurrence.openedAt()),
                stage,
                labels.of(stage),
                occurrence.isClosed(),
                stage == PublicStage.AWAITING_CUSTOMER,
                expectation(occurrence),
                steps(occurrence, stays),
                deadlines(occurrence),
                facts(occurrence),
                texts(occurrence.report()),
                files.getOrDefault(FileLine.OPENING, List.of()),
                shown.stream()
                        .map(said -> message(said, viewer, files.getOrDefault(said.id(), List.of())))
                        .toList(),
                more ? shown.get(0).id() : null,
                latest.isEmpty() ? 0 : latest.get(0).id(),
                timeline(stays));
    }

    /** Who wrote in it after the message {@code seen}, if somebody else did; the name, or null. */
    @Transactional(readOnly = true)
    public @Nullable String spokeSince(String number, ContactPrincipal viewer, long seen) {
        Occurrence occurrence = reading.get(number, viewer.reach());
        return reading.saidSince(occurrence, true, seen, viewer.username())
                .map(Interaction::authorName)
                .orElse(null);
    }

    private String expectation(Occurrence occurrence) {
        Expectation next = expectations.of(occurrence);
        if (next != null) {
            return next.text();
        }
        return occurrence.outcome() == null
                ? ""
                : labels.of("portal.outcome", occurrence.outcome().name());
    }

    private List<Step> steps(Occurrence occurrence, List<StageEntry> stays) {
        boolean cancelled = occurrence.stage() == Stage.CANCELLED;
        Phase reached = cancelled ? lastPhase(stays) : occurrence.stage().phase();
        return Arrays.stream(Phase.values())
                .map(phase ->
                        new Step(phase, labels.of(phase), state(phase, reached, occurrence.isClosed(), cancelled)))
                .toList();
    }

    private static String state(Phase phase, Phase reached, boolean closed, boolean cancelled) {
        int distance = phase.compareTo(reached);
        if (distance < 0 || distance == 0 && closed && !cancelled) {
            return "done";
        }
        if (distance > 0) {
            return "todo";
        }
        return cancelled ? "stopped" : "current";
    }

    private static Phase lastPhase(List<StageEntry> stays) {
        return stays.stream()
                .map(StageEntry::stage)
                .filter(stage -> stage != Stage.CANCELLED)
                .reduce((earlier, later) -> later)
                .map(Stage::phase)
                .orElse(Phase.TRIAGE);
    }

    private List<Deadline> deadlines(Occurrence occurrence) {
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(deadline(occurrence, ClockKind.TRIAGE, "portal.deadline.none"));
        if (occurrence.clock(ClockKind.FIRST_RESPONSE) != null) {
            deadlines.add(deadline(occurrence, ClockKind.FIRST_RESPONSE, "portal.deadline.none"));
        }
        deadlines.add(deadline(
                occurrence,
                ClockKind.SOLUTION,
                occurrence.stage() == Stage.TRIAGE ? "portal.deadline.afterTriage" : "portal.deadline.none"));
        return deadlines;
    }

    private Deadline deadline(Occurrence occurrence, ClockKind kind, String absent) {
        String label = labels.of("portal.deadline", kind.name());
        SlaClock clock = occurrence.clock(kind);
        if (clock == null) {
            return new Deadline(label, labels.text(absent), null, false);
        }
        if (clock.stoppedAt() != null) {
            return new Deadline(label, labels.text("portal.deadline.done"), moments.of(clock.stoppedAt()), false);
        }
        if (clock.dueAt() == null) {
            return new Deadline(label, labels.text("portal.deadline.paused"), null, false);
        }
        boolean late = moments.isPast(clock.dueAt());
        return new Deadline(
                label,
                labels.text(late ? "portal.deadline.late" : "portal.deadline.until"),
                moments.of(clock.dueAt()),
                late);
    }

    private List<Fact> facts(Occurrence occurrence) {
        Report report = occurrence.report();
        List<Fact> facts = new ArrayList<>();
        add(facts, "category", labels.of(occurrence.category()));
        if (occurrence.category() != occurrence.customerCategory()) {
            add(facts, "customerCategory", labels.of(occurrence.customerCategory()));
        }
        if (occurrence.slaClass() != null) {
            add(facts, "slaClass", labels.of(occurrence.slaClass()));
            add(facts, "priority", labels.of(occurrence.priority()));
        }
        add(facts, "blocksWork", labels.of("portal.answer", String.valueOf(report.blocksWork())));
        if (report.blocksWork()) {
            add(facts, "affectsDelivery", labels.of("portal.answer", String.valueOf(report.affectsDelivery())));
        }
        add(facts, "channel", labels.of(occurrence.channel()));
        add(facts, "screen", report.screen());
        add(facts, "clientVersion", report.clientVersion());
        add(facts, "orderNumber", report.orderNumber());
        add(facts, "invoiceNumber", report.invoiceNumber());
        add(facts, "companyCode", report.companyCode());
        add(facts, "legalBasis", report.legalBasis());
        add(facts, "legalDeadline", report.legalDeadline() == null ? null : Moments.text(report.legalDeadline()));
        return facts;
    }

    private List<Fact> texts(Report report) {
        List<Fact> texts = new ArrayList<>();
        add(texts, "description", report.description());
        add(texts, "steps", report.steps());
        add(texts, "expectedResult", report.expectedResult());
        add(texts, "obtainedResult", report.obtainedResult());
        add(texts, "impact", report.impact());
        return texts;
    }

    private void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labels.of("portal.fact", name), value));
        }
    }

    private Message message(Interaction said, ContactPrincipal viewer, List<FileLine> files) {
        String side =
                switch (said.authorKind()) {
                    case CONTACT -> "own";
                    case STAFF -> "team";
                    case SYSTEM -> "desk";
                };
        boolean self = said.authorKind() == AuthorKind.CONTACT && said.author().equals(viewer.username());
        return new Message(
                side,
                self ? labels.text("portal.message.you") : said.authorName(),
                moments.of(said.at()),
                said.text(),
                files);
    }

    /** The stays as the customer sees them: neighbours with the same public stage are one. */
    private List<Stay> timeline(List<StageEntry> stays) {
        List<Stay> seen = new ArrayList<>();
        PublicStage last = null;
        for (StageEntry stay : stays) {
            PublicStage stage = stay.stage().publicStage();
            if (stage != last) {
                seen.add(new Stay(stage, labels.of(stage), moments.of(stay.enteredAt())));
            }
            last = stage;
        }
        return seen;
    }
}
