package dev.plantao.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.plantao.api.http.Cursor;
import dev.plantao.api.http.Page;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.customer.Customers;
import dev.plantao.forecast.Forecast;
import dev.plantao.forecast.Forecasts;
import dev.plantao.occurrence.Expectations;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OccurrenceSummary;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.occurrence.attachment.Attachment;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.occurrence.attachment.Sizes;
import dev.plantao.security.Viewer;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an occurrence to whoever asks: the public view to a contact, the full one to the team. */
@Service
@Transactional(readOnly = true)
class OccurrenceViews {

    private final OccurrenceReading reading;
    private final Attachments attachments;
    private final Expectations expectations;
    private final Forecasts forecasts;
    private final Customers customers;
    private final Catalog catalog;
    private final Labels labels;
    private final Clock clock;

    OccurrenceViews(
            OccurrenceReading reading,
            Attachments attachments,
            Expectations expectations,
            Forecasts forecasts,
            Customers customers,
            Catalog catalog,
            Labels labels,
            Clock clock) {
        this.reading = reading;
        this.attachments = attachments;
        this.expectations = expectations;
        this.forecasts = forecasts;
        this.customers = customers;
        this.catalog = catalog;
        this.labels = labels;
        this.clock = clock;
    }

    Page<Shown.Line> list(
            Viewer viewer, @Nullable Boolean open, @Nullable String text, @Nullable String cursor, int size) {
        List<OccurrenceSummary> rows = reading.list(viewer.reach(), open, text, Cursor.read(cursor), size);
        return Page.of(rows, size, OccurrenceSummary::id, row -> viewer.isContact() ? publicLine(row) : fullLine(row));
    }

    Shown.Detail detail(Viewer viewer, String number) {
        Occurrence occurrence = reading.get(number, viewer.reach());
        return viewer.isContact() ? publicDetail(occurrence) : fullDetail(occurrence);
    }

    List<Shown.Stay> timeline(Viewer viewer, String number) {
        List<StageEntry> entries = reading.timeline(reading.get(number, viewer.reach()));
        return viewer.isContact()
                ? List.copyOf(
                        PublicView.merged(entries.stream().map(this::publicStay).toList()))
                : List.copyOf(entries.stream().map(this::fullStay).toList());
    }

    Page<Shown.Said> interactions(Viewer viewer, String number, @Nullable String cursor, int size) {
        Occurrence occurrence = reading.get(number, viewer.reach());
        List<Interaction> rows = reading.interactions(occurrence, viewer.isContact(), Cursor.read(cursor), size);
        Map<Long, List<Shown.File>> files = filesByInteraction(viewer, occurrence);
        return Page.of(rows, size, Interaction::id, row -> said(viewer, row, files.getOrDefault(row.id(), List.of())));
    }

    /** Words just said; files never come with them here. */
    Shown.Said said(Viewer viewer, Interaction said) {
        return said(viewer, said, List.of());
    }

    private Shown.Said said(Viewer viewer, Interaction said, List<Shown.File> files) {
        return viewer.isContact()
                ? new PublicView.Said(
                        said.id(), local(said.at()), said.authorName(), said.authorKind(), said.text(), files)
                : new FullView.Said(
                        said.id(),
                        local(said.at()),
                        said.authorName(),
                        said.author(),
                        said.authorKind(),
                        said.visibility(),
                        said.stage(),
                        said.text(),
                        files);
    }

    private Map<Long, List<Shown.File>> filesByInteraction(Viewer viewer, Occurrence occurrence) {
        return attachments.of(occurrence, viewer.isContact()).stream()
                .filter(file -> file.interactionId() != null)
                .collect(groupingBy(Attachment::interactionId, mapping(file -> file(viewer, file), toList())));
    }

    /** The files the viewer may know of, the oldest first. */
    Page<Shown.File> files(Viewer viewer, String number) {
        Occurrence occurrence = reading.get(number, viewer.reach());
        return new Page<>(
                attachments.of(occurrence, viewer.isContact()).stream()
                        .map(file -> file(viewer, file))
                        .toList(),
                null);
    }

    /** The files that came with one interaction. */
    Page<Shown.File> files(Viewer viewer, String number, long interaction) {
        return new Page<>(
                filesByInteraction(viewer, reading.get(number, viewer.reach())).getOrDefault(interaction, List.of()),
                null);
    }

    private Shown.File file(Viewer viewer, Attachment file) {
        return viewer.isContact()
                ? new PublicView.File(
                        file.publicId(),
                        file.interactionId(),
                        local(file.at()),
                        file.authorName(),
                        file.authorKind(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        Sizes.text(file.size()),
                        file.hasPreview())
                : new FullView.File(
                        file.publicId(),
                        file.interactionId(),
                        local(file.at()),
                        file.authorName(),
                        file.author(),
                        file.authorKind(),
                        file.visibility(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        Sizes.text(file.size()),
                        file.hasPreview());
    }

    Opened opened(String number) {
        Occurrence occurrence = reading.get(number, null);
        SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
        return new Opened(
                number,
                occurrence.stage().publicStage(),
                labels.of(occurrence.stage().publicStage()),
                triage == null ? null : localOrNull(triage.dueAt()),
                expected(occurrence));
    }

    State state(String number) {
        Occurrence occurrence = reading.get(number, null);
        return new State(
                number,
                occurrence.stage().publicStage(),
                labels.of(occurrence.stage().publicStage()),
                occurrence.category(),
                occurrence.slaClass(),
                occurrence.priority(),
                dueAt(occurrence),
                localOrNull(occurrence.closedAt()));
    }

    private PublicView.Line publicLine(OccurrenceSummary row) {
        return new PublicView.Line(
                row.number(),
                row.subject(),
                row.contact(),
                row.module(),
                row.category(),
                labels.of(row.category()),
                row.priority(),
                labels.of(row.priority()),
                row.stage().publicStage(),
                labels.of(row.stage().publicStage()),
                row.stage().phase(),
                labels.of(row.stage().phase()),
                local(row.openedAt()),
                localOrNull(row.due()),
                localOrNull(row.closedAt()));
    }

    private FullView.Line fullLine(OccurrenceSummary row) {
        return new FullView.Line(
                row.number(),
                row.subject(),
                row.company(),
                row.contact(),
                row.plan(),
                row.module(),
                row.category(),
                labels.of(row.category()),
                row.slaClass(),
                labels.of(row.slaClass()),
                row.priority(),
                labels.of(row.priority()),
                row.stage(),
                labels.of(row.stage()),
                row.stage().publicStage(),
                row.owner(),
                local(row.openedAt()),
                localOrNull(row.due()),
                localOrNull(row.closedAt()));
    }

    private PublicView.Detail publicDetail(Occurrence occurrence) {
        Stage stage = occurrence.stage();
        return new PublicView.Detail(
                occurrence.number(),
                occurrence.report(),
                occurrence.company().name(),
                occurrence.contact().name(),
                occurrence.moduleCode(),
                module(occurrence),
                occurrence.channel(),
                occurrence.category(),
                labels.of(occurrence.category()),
                occurrence.customerCategory(),
                occurrence.slaClass(),
                labels.of(occurrence.slaClass()),
                occurrence.priority(),
                labels.of(occurrence.priority()),
                stage.publicStage(),
                labels.of(stage.publicStage()),
                stage.phase(),
                labels.of(stage.phase()),
                expected(occurrence),
                local(occurrence.openedAt()),
                dueAt(occurrence),
                paused(occurrence),
                localOrNull(occurrence.closedAt()),
                occurrence.answer());
    }

    private FullView.Detail fullDetail(Occurrence occurrence) {
        Stage stage = occurrence.stage();
        return new FullView.Detail(
                occurrence.number(),
                occurrence.report(),
                new FullView.Customer(
                        occurrence.company().name(),
                        customers.plan(occurrence.planCode()).name(),
                        occurrence.company().segment(),
                        occurrence.company().notes()),
                new FullView.Person(
                        occurrence.contact().name(),
                        occurrence.contact().role(),
                        occurrence.contact().email()),
                occurrence.moduleCode(),
                module(occurrence),
                occurrence.segment(),
                occurrence.channel(),
                labels.of(occurrence.channel()),
                occurrence.openedBy(),
                occurrence.category(),
                labels.of(occurrence.category()),
                occurrence.customerCategory(),
                occurrence.demandType(),
                labels.of(occurrence.demandType()),
                occurrence.slaClass(),
                labels.of(occurrence.slaClass()),
                occurrence.priority(),
                labels.of(occurrence.priority()),
                stage,
                labels.of(stage),
                stage.publicStage(),
                labels.of(stage.publicStage()),
                stage.phase(),
                expected(occurrence),
                occurrence.level(),
                occurrence.department(),
                occurrence.queueGroup(),
                occurrence.owner(),
                occurrence.analyst(),
                local(occurrence.openedAt()),
                dueAt(occurrence),
                paused(occurrence),
                reading.late(occurrence),
                reading.usedShare(occurrence),
                forecasts.of(occurrence.number()).map(this::outlook).orElse(null),
                localOrNull(occurrence.closedAt()),
                occurrence.outcome(),
                labels.of(occurrence.outcome()),
                occurrence.answer());
    }

    private FullView.Outlook outlook(Forecast forecast) {
        return new FullView.Outlook(
                forecast.probability(),
                FullView.Turn.of(forecast.turn()),
                forecast.basis(),
                forecast.sampleSize(),
                local(forecast.computedAt()));
    }

    private PublicView.Stay publicStay(StageEntry entry) {
        Stage stage = entry.stage();
        return new PublicView.Stay(
                stage.publicStage(),
                labels.of(stage.publicStage()),
                stage.phase(),
                local(entry.enteredAt()),
                localOrNull(entry.leftAt()));
    }

    private FullView.Stay fullStay(StageEntry entry) {
        Instant end = entry.leftAt() == null ? clock.instant() : entry.leftAt();
        return new FullView.Stay(
                entry.stage(),
                labels.of(entry.stage()),
                entry.stage().publicStage(),
                entry.level(),
                entry.attendant(),
                local(entry.enteredAt()),
                localOrNull(entry.leftAt()),
                Duration.between(entry.enteredAt(), end));
    }

    private PublicView.@Nullable Expected expected(Occurrence occurrence) {
        var expectation = expectations.of(occurrence);
        return expectation == null ? null : new PublicView.Expected(expectation.text(), localOrNull(expectation.at()));
    }

    private @Nullable SlaClock running(Occurrence occurrence) {
        SlaClock sla = occurrence.clock(occurrence.stage() == Stage.TRIAGE ? ClockKind.TRIAGE : ClockKind.SOLUTION);
        return sla == null || sla.isStopped() ? null : sla;
    }

    private @Nullable OffsetDateTime dueAt(Occurrence occurrence) {
        SlaClock sla = running(occurrence);
        return sla == null ? null : localOrNull(sla.dueAt());
    }

    private boolean paused(Occurrence occurrence) {
        SlaClock sla = running(occurrence);
        return sla != null && sla.isPaused();
    }

    private String module(Occurrence occurrence) {
        return catalog.module(occurrence.moduleCode()).map(ProductModule::name).orElse(occurrence.moduleCode());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
