package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyRecord;
import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.consultancy.Schedule;
import dev.plantao.consultancy.Term;
import dev.plantao.consultancy.TermAnswer;
import dev.plantao.consultancy.TimeEntry;
import dev.plantao.desk.FullOccurrence.ConsultancySheet;
import dev.plantao.desk.FullOccurrence.Fact;
import dev.plantao.occurrence.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consultancies of an occurrence for the team that speaks to customers: everything, in words (c.7). */
@Component
class ConsultancySheets {

    private final Consultancies consultancies;
    private final ConsultancyWork work;
    private final Labels labels;
    private final DeskTimes times;

    ConsultancySheets(Consultancies consultancies, ConsultancyWork work, Labels labels, DeskTimes times) {
        this.consultancies = consultancies;
        this.work = work;
        this.labels = labels;
        this.times = times;
    }

    /** The latest first; {@code names} turns a user name into what people call that person. */
    List<ConsultancySheet> of(Occurrence occurrence, UnaryOperator<String> names) {
        return consultancies.of(occurrence).stream()
                .map(line -> sheet(line, names))
                .toList();
    }

    private ConsultancySheet sheet(ConsultancyRecord line, UnaryOperator<String> names) {
        Consultancy consultancy = line.consultancy();
        List<Fact> facts = new ArrayList<>();
        add(facts, "criteria", String.join(", ", consultancy.criteria()));
        add(facts, "proposed", by(names.apply(consultancy.proposedBy()), times.text(consultancy.proposedAt())));
        add(facts, "decided", consultancy.decidedBy() == null ? null : names.apply(consultancy.decidedBy()));
        add(facts, "opinion", consultancy.opinion());
        agreed(facts, line.term(), line.answer(), consultancy.schedule(), names);
        List<Fact> diary = new ArrayList<>();
        for (TimeEntry entry : line.answer() == null ? List.<TimeEntry>of() : work.entries(consultancy)) {
            String when = labels.text(
                    "desk.consultancy.entry",
                    times.text(entry.startedAt()),
                    times.text(entry.endedAt()),
                    String.valueOf(entry.minutes()),
                    names.apply(entry.analyst()));
            diary.add(new Fact(when, entry.activity()));
        }
        found(facts, consultancy.conclusion());
        charge(facts, line.charge());
        return new ConsultancySheet(
                labels.of(consultancy.modality()) + " · " + labels.of(consultancy.state()),
                facts,
                diary,
                line.term() == null ? null : line.term().text());
    }

    private void agreed(
            List<Fact> facts,
            @Nullable Term term,
            @Nullable TermAnswer answer,
            @Nullable Schedule schedule,
            UnaryOperator<String> names) {
        if (term != null) {
            add(facts, "payer", labels.of(term.payerForm()));
            add(facts, "expiresAt", times.text(term.expiresAt()));
        }
        if (answer != null) {
            String who = answer.name() + ", " + answer.position();
            add(facts, answer.accepted() ? "accepted" : "refused", by(who, times.text(answer.answeredAt())));
            add(facts, "refusalReason", answer.reason());
            add(facts, "recordedBy", answer.isRecorded() ? names.apply(answer.answeredBy()) : null);
            add(facts, "evidence", answer.evidence());
        }
        if (schedule != null) {
            add(facts, "agreedAt", by(times.text(schedule.agreedAt()), labels.of(schedule.delivery())));
        }
    }

    private void found(List<Fact> facts, @Nullable Conclusion found) {
        if (found != null) {
            add(facts, "found", by(labels.of(found.cause()), labels.of(found.result())));
            add(facts, "issue", found.issue());
            add(facts, "summary", found.summary());
        }
    }

    private void charge(List<Fact> facts, @Nullable Charge charge) {
        if (charge == null) {
            return;
        }
        add(
                facts,
                "charge",
                labels.text(
                        "desk.consultancy.charge",
                        labels.money(charge.total()),
                        String.valueOf(charge.chargedMinutes()),
                        String.valueOf(charge.minutes())));
        add(facts, "waived", charge.waiver() == null ? null : labels.of(charge.waiver()));
        add(facts, "waiverNote", charge.waiverNote());
    }

    private String by(String who, String when) {
        return labels.text("desk.change.by", who, when);
    }

    private void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labels.of("desk.consultancy.fact", name), value));
        }
    }
}
