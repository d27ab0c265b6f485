package dev.plantao.portal;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.ChargeState;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyRecord;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.Schedule;
import dev.plantao.consultancy.Term;
import dev.plantao.consultancy.TermAnswer;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.portal.OccurrenceView.Fact;
import dev.plantao.security.ContactPrincipal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the customer's view of the consultancies of an occurrence. */
@Component
class TermViews {

    private final OccurrenceReading reading;
    private final Consultancies consultancies;
    private final Labels labels;
    private final Moments moments;
    private final Clock clock;

    TermViews(OccurrenceReading reading, Consultancies consultancies, Labels labels, Moments moments, Clock clock) {
        this.reading = reading;
        this.consultancies = consultancies;
        this.labels = labels;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * The consultancies whose term was sent, the latest first.
     *
     * @throws dev.plantao.occurrence.OccurrenceNotFound for an unknown number and for somebody else's
     */
    @Transactional(readOnly = true)
    public List<TermView> of(String number, ContactPrincipal viewer) {
        return consultancies.of(reading.get(number, viewer.reach())).stream()
                .flatMap(line -> line.term() == null ? Stream.<TermView>empty() : Stream.of(view(line, line.term())))
                .toList();
    }

    private TermView view(ConsultancyRecord line, Term term) {
        Consultancy consultancy = line.consultancy();
        boolean open = consultancy.state() == ConsultancyState.OFFERED
                && clock.instant().isBefore(term.expiresAt());
        return new TermView(
                labels.of(consultancy.modality()) + " · " + labels.of(consultancy.state()),
                term.text(),
                term.sha256(),
                facts(consultancy, term, line.answer(), line.charge()),
                open,
                open ? moments.of(term.expiresAt()) : null);
    }

    private List<Fact> facts(Consultancy consultancy, Term term, @Nullable TermAnswer answer, @Nullable Charge charge) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "payerForm", labels.of(term.payerForm()));
        add(facts, "expiresAt", moments.text(term.expiresAt()));
        if (answer != null) {
            add(
                    facts,
                    answer.accepted() ? "accepted" : "refused",
                    labels.text("portal.term.by", answer.name(), answer.position(), moments.text(answer.answeredAt())));
            add(facts, "refusalReason", answer.reason());
        }
        Schedule schedule = consultancy.schedule();
        if (schedule != null) {
            add(facts, "agreedAt", moments.text(schedule.agreedAt()));
        }
        if (charge != null) {
            add(
                    facts,
                    "minutes",
                    labels.text(
                            "portal.term.minutes",
                            String.valueOf(charge.minutes()),
                            String.valueOf(charge.chargedMinutes())));
            add(facts, "total", labels.money(charge.total()));
            add(facts, "waived", charge.state() == ChargeState.WAIVED ? labels.of(charge.waiver()) : null);
        }
        add(facts, "hash", term.sha256());
        return facts;
    }

    private void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labels.of("portal.term.fact", name), value));
        }
    }
}
