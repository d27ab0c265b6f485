package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.customer.Company;
import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.desk.FullOccurrence.Breach;
import dev.plantao.desk.FullOccurrence.Change;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.desk.FullOccurrence.Fact;
import dev.plantao.desk.FullOccurrence.Message;
import dev.plantao.desk.FullOccurrence.Other;
import dev.plantao.desk.FullOccurrence.Person;
import dev.plantao.desk.FullOccurrence.Stay;
import dev.plantao.desk.FullOccurrence.Tie;
import dev.plantao.forecast.Forecasts;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceBackground;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Reclassification;
import dev.plantao.occurrence.RelatedOccurrence;
import dev.plantao.occurrence.RelatedOccurrence.Bond;
import dev.plantao.occurrence.RelatedOccurrence.Link;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.Workload;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.page.FileLine;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the team's view of an occurrence, with a fixed number of queries whatever its history. */
@Component
class FullOccurrences {

    private static final int MESSAGES = 30;

    private final OccurrenceReading reading;
    private final OccurrenceFile file;
    private final OccurrenceSheets sheets;
    private final ChangeSheets databaseChanges;
    private final ConsultancySheets consultancies;
    private final Attachments attachments;
    private final Forecasts forecasts;
    private final ForecastWords outlooks;
    private final Words words;

    FullOccurrences(
            OccurrenceReading reading,
            OccurrenceFile file,
            OccurrenceSheets sheets,
            ChangeSheets databaseChanges,
            ConsultancySheets consultancies,
            Attachments attachments,
            Forecasts forecasts,
            ForecastWords outlooks,
            Words words) {
        this.reading = reading;
        this.file = file;
        this.sheets = sheets;
        this.databaseChanges = databaseChanges;
        this.consultancies = consultancies;
        this.attachments = attachments;
        this.forecasts = forecasts;
        this.outlooks = outlooks;
        this.words = words;
    }

    /** The name of whoever else wrote in it after the message {@code seen}, or null. */
    @Transactional(readOnly = true)
    public @Nullable String spokeSince(String number, String username, long seen) {
        return reading.saidSince(reading.get(number, null), false, seen, username)
                .map(Interaction::authorName)
                .orElse(null);
    }

    /**
     * @param before only messages older than this interaction, or null for the latest ones
     * @throws dev.plantao.occurrence.OccurrenceNotFound for an unknown number
     */
    @Transactional(readOnly = true)
    public FullOccurrence of(String number, Viewer viewer, @Nullable Long before) {
        Occurrence occurrence = reading.get(number, null);
        OccurrenceBackground background = file.background(occurrence);
        Team team = Team.of(file.team());
        List<Interaction> latest = reading.interactions(occurrence, false, before, MESSAGES + 1);
        boolean more = latest.size() > MESSAGES;
        List<Interaction> shown = new ArrayList<>(more ? latest.subList(0, MESSAGES) : latest);
        Collections.reverse(shown);
        List<RelatedOccurrence> related = file.related(occurrence);
        Map<Long, List<FileLine>> files = FileLine.byMessage(occurrence, attachments.of(occurrence, false));
        Stage stage = occurrence.stage();
        return new FullOccurrence(
                occurrence.number(),
                occurrence.report().subject(),
                words.labels.of(stage),
                stage.publicStage(),
                words.labels.of(stage.publicStage()),
                occurrence.priority(),
                words.labels.of(occurrence.priority()),
                occurrence.isClosed(),
                stage.interactionsVisible(),
                words.who(occurrence, team),
                words.times.of(occurrence.openedAt()),
                words.times.orNull(occurrence.closedAt()),
                occurrence.outcome() == null ? null : words.labels.of(occurrence.outcome()),
                sheets.deadline(occurrence),
                forecasts.of(number).map(outlooks::outlook).orElse(null),
                words.classification(occurrence),
                words.company(occurrence.company(), background),
                occurrence.company().notes(),
                new Person(
                        occurrence.contact().name(),
                        occurrence.contact().role(),
                        occurrence.contact().email()),
                words.facts(occurrence, background, team),
                words.texts(occurrence.report()),
                files.getOrDefault(FileLine.OPENING, List.of()),
                words.answer(occurrence.answer()),
                background.original() == null
                        ? null
                        : new Other(background.original(), String.valueOf(background.originalSubject()), ""),
                words.others(related, Bond.REPEATS),
                words.ties(related, Bond.LINKED, occurrence, team),
                words.ties(related, Bond.UNLINKED, occurrence, team),
                words.others(related, Bond.OPEN),
                shown.stream()
                        .map(said -> words.message(said, files.getOrDefault(said.id(), List.of())))
                        .toList(),
                more ? shown.get(0).id() : null,
                latest.isEmpty() ? 0 : latest.get(0).id(),
                reading.timeline(occurrence).stream()
                        .map(stay -> words.stay(stay, team))
                        .toList(),
                sheets.clocks(occurrence),
                file.reclassifications(occurrence).stream()
                        .map(change -> words.change(change, team))
                        .toList(),
                reading.breaches(occurrence).stream().map(words::breach).toList(),
                databaseChanges.of(occurrence, team::name),
                Permission.WRITE_PUBLIC.isOf(viewer) ? consultancies.of(occurrence, team::name) : List.of(),
                Members.isAuditor(viewer),
                words.analysts(occurrence, team));
    }

    /** The team by user name, in the order of names. */
    private record Team(Map<String, Workload> people) {

        static Team of(List<Workload> people) {
            return new Team(people.stream()
                    .collect(Collectors.toMap(
                            Workload::username, Function.identity(), (one, same) -> one, LinkedHashMap::new)));
        }

        /** Contacts open and see, too: whoever is not of the team keeps the user name. */
        String name(String username) {
            Workload person = people.get(username);
            return person == null ? username : person.name();
        }

        @Nullable String nameOrNull(@Nullable String username) {
            return username == null ? null : name(username);
        }
    }

    /** The parts of the view, in words. */
    @Component
    static class Words {

        private final Labels labels;
        private final DeskTimes times;

        Words(Labels labels, DeskTimes times) {
            this.labels = labels;
            this.times = times;
        }

        private String who(Occurrence occurrence, Team team) {
            String analyst = occurrence.analyst();
            return switch (occurrence.stage()) {
                case FINISHED, CANCELLED -> labels.text("desk.who.nobody");
                case TRIAGE -> labels.text("desk.who.triage");
                case N1_QUEUE, N2_QUEUE -> labels.text("desk.who.queue", labels.of(occurrence.stage()));
                case REFERRAL -> labels.of(occurrence.referralArea());
                case DB_CHANGE -> labels.text("desk.who.development");
                case AWAITING_CUSTOMER, DB_QUOTE, AWAITING_ACCEPTANCE ->
                    analyst == null
                            ? labels.text("desk.who.customer")
                            : labels.text("desk.who.customerOf", team.name(analyst));
                default -> analyst == null ? labels.text("desk.who.nobody") : team.name(analyst);
            };
        }

        private List<Fact> classification(Occurrence occurrence) {
            List<Fact> facts = new ArrayList<>();
            add(facts, "category", labels.of(occurrence.category()));
            if (occurrence.category() != occurrence.customerCategory()) {
                add(facts, "customerCategory", labels.of(occurrence.customerCategory()));
            }
            add(facts, "demandType", labels.of(occurrence.demandType()));
            add(
                    facts,
                    "slaClass",
                    occurrence.slaClass() == null ? labels.text("slaClass.none") : labels.of(occurrence.slaClass()));
            add(facts, "priority", labels.of(occurrence.priority()));
            return facts;
        }

        private List<Fact> company(Company company, OccurrenceBackground background) {
            List<Fact> facts = new ArrayList<>();
            add(facts, "company", company.name());
            add(facts, "plan", background.plan().name());
            add(
                    facts,
                    "companyStatus",
                    labels.of("desk.company", company.status().name()));
            add(facts, "segment", background.segment());
            add(facts, "modules", background.companyModules());
            add(facts, "clientVersion", company.clientVersion());
            return facts;
        }

        private List<Fact> facts(Occurrence occurrence, OccurrenceBackground background, Team team) {
            Report report = occurrence.report();
            List<Fact> facts = new ArrayList<>();
            add(facts, "module", background.module());
            add(facts, "screen", report.screen());
            add(facts, "channel", labels.of(occurrence.channel()));
            if (occurrence.urgent() != null) {
                add(facts, "urgent", labels.of("portal.answer", String.valueOf(occurrence.urgent())));
            }
            add(facts, "openedBy", team.name(occurrence.openedBy()));
            add(facts, "department", background.department());
            add(
                    facts,
                    "level",
                    occurrence.level() == null ? null : occurrence.level().name());
            add(facts, "owner", team.nameOrNull(occurrence.owner()));
            add(facts, "suggested", team.nameOrNull(occurrence.suggestedAnalyst()));
            add(facts, "blocksWork", labels.of("portal.answer", String.valueOf(report.blocksWork())));
            add(facts, "affectsDelivery", labels.of("portal.answer", String.valueOf(report.affectsDelivery())));
            add(facts, "orderNumber", report.orderNumber());
            add(facts, "invoiceNumber", report.invoiceNumber());
            add(facts, "companyCode", report.companyCode());
            add(facts, "reportedVersion", report.clientVersion());
            add(facts, "legalBasis", report.legalBasis());
            add(facts, "legalDeadline", report.legalDeadline() == null ? null : DeskTimes.day(report.legalDeadline()));
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

        private List<Fact> answer(@Nullable Answer answer) {
            List<Fact> texts = new ArrayList<>();
            if (answer != null) {
                add(texts, "cause", answer.cause());
                add(texts, "actionTaken", answer.actionTaken());
                add(texts, "recommendation", answer.recommendation());
            }
            return texts;
        }

        private void add(List<Fact> facts, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(labels.of("desk.fact", name), value));
            }
        }

        private List<Tie> ties(List<RelatedOccurrence> related, Bond bond, Occurrence occurrence, Team team) {
            return related.stream()
                    .filter(other -> other.bond() == bond)
                    .map(other -> tie(other, Objects.requireNonNull(other.link()), occurrence, team))
                    .toList();
        }

        private Tie tie(RelatedOccurrence other, Link link, Occurrence occurrence, Team team) {
            boolean same = other.company().equals(occurrence.company().name());
            String stage = labels.of(other.stage());
            String linked = labels.text("desk.link.made", team.name(link.linkedBy()), times.text(link.linkedAt()));
            String said = link.unlinkedBy() == null || link.unlinkedAt() == null
                    ? linked
                    : labels.text(
                            "desk.link.undone", linked, team.name(link.unlinkedBy()), times.text(link.unlinkedAt()));
            return new Tie(
                    link.id(),
                    new Other(
                            other.number(),
                            other.subject(),
                            same ? stage : labels.text("desk.link.elsewhere", stage, other.company())),
                    said);
        }

        private List<Other> others(List<RelatedOccurrence> related, Bond bond) {
            return related.stream()
                    .filter(other -> other.bond() == bond)
                    .map(other -> new Other(other.number(), other.subject(), labels.of(other.stage())))
                    .toList();
        }

        private Message message(Interaction said, List<FileLine> files) {
            String side =
                    switch (said.authorKind()) {
                        case CONTACT -> "customer";
                        case STAFF -> "team";
                        case SYSTEM -> "desk";
                    };
            return new Message(
                    side,
                    said.visibility() == Visibility.INTERNAL,
                    said.authorName(),
                    times.of(said.at()),
                    labels.of(said.stage()),
                    said.text(),
                    files);
        }

        private Stay stay(StageEntry stay, Team team) {
            Moment until = times.orNull(stay.leftAt());
            Duration elapsed = Duration.between(stay.enteredAt(), stay.leftAt() == null ? times.now() : stay.leftAt());
            return new Stay(
                    labels.of(stay.stage()),
                    team.nameOrNull(stay.attendant()),
                    times.of(stay.enteredAt()),
                    until,
                    stay.stage().isFinal() ? "" : DeskTimes.elapsed(elapsed));
        }

        private Change change(Reclassification change, Team team) {
            List<String> changes = new ArrayList<>();
            changed(changes, labels.of(change.fromCategory()), labels.of(change.toCategory()));
            changed(changes, labels.of(change.fromClass()), labels.of(change.toClass()));
            changed(changes, labels.of(change.fromPriority()), labels.of(change.toPriority()));
            return new Change(times.of(change.at()), team.name(change.author()), changes, change.reason());
        }

        private void changed(List<String> changes, String from, String to) {
            if (!from.equals(to)) {
                String none = labels.text("slaClass.none");
                changes.add(labels.text("desk.changed", from.isEmpty() ? none : from, to.isEmpty() ? none : to));
            }
        }

        private Breach breach(SlaBreach breach) {
            return new Breach(
                    labels.of(breach.kind()),
                    times.of(breach.dueAt()),
                    times.of(breach.recordedAt()),
                    breach.delayReason(),
                    breach.measure() == null ? null : labels.of(breach.measure()));
        }

        /** An analysis of the second level goes to analysts of that level only (T49). */
        private List<Choice> analysts(Occurrence occurrence, Team team) {
            boolean second = occurrence.level() == SupportLevel.N2;
            return switch (occurrence.stage()) {
                case N1_QUEUE, N1_ANALYSIS, N2_QUEUE, N2_ANALYSIS ->
                    team.people().values().stream()
                            .filter(person -> person.level() != null)
                            .filter(person -> !second || SupportLevel.N2.name().equals(person.level()))
                            .map(this::choice)
                            .toList();
                default -> List.of();
            };
        }

        /** An analyst to choose, with the open load. */
        Choice choice(Workload person) {
            return new Choice(
                    person.username(),
                    labels.text(
                            "desk.analyst",
                            person.name(),
                            String.valueOf(person.level()).toUpperCase(Locale.ROOT),
                            String.valueOf(person.open())));
        }
    }
}
