package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.ChargeState;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.Payer;
import dev.plantao.consultancy.Prices;
import dev.plantao.consultancy.Schedule;
import dev.plantao.consultancy.Term;
import dev.plantao.occurrence.Modality;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the official texts may say of a consultancy. */
@Component
public class ConsultancyTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Labels labels;
    private final Clock clock;

    ConsultancyTexts(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** The values of a term's placeholders: prices, payer and the time it holds (TOT-47). */
    public Map<String, String> term(Modality modality, Prices prices, String unit, Payer payer, Instant expiresAt) {
        return Map.of(
                "escopo", labels.of("consultancyScope", modality.name()),
                "preco", labels.money(prices.minutePrice()),
                "minimo", String.valueOf(prices.minimumMinutes()),
                "impostos", labels.percent(prices.taxPercent()),
                "unidade", unit,
                "centroCusto", payer.costCenter() == null ? "–" : payer.costCenter(),
                "forma", labels.of(payer.form()),
                "limite", moment(expiresAt));
    }

    /** What is waited for, and until when. */
    public Map<String, String> pending(Term term) {
        return Map.of(
                "pendencia", labels.text("consultancy.pending.term"),
                "limite", moment(term.expiresAt()));
    }

    /** What was agreed. */
    public Map<String, String> schedule(Schedule schedule, String consultant) {
        return Map.of(
                "data", moment(schedule.agreedAt()),
                "forma", labels.of(schedule.delivery()),
                "pessoa", consultant);
    }

    /** Minutes, money and words of the end (TOT-42). */
    public Map<String, String> done(Charge charge, @Nullable Conclusion conclusion) {
        return Map.of(
                "minutos", String.valueOf(charge.minutes()),
                "cobrados", String.valueOf(charge.chargedMinutes()),
                "causa", conclusion == null ? "–" : labels.of(conclusion.cause()),
                "situacao", situation(charge),
                "total", labels.money(charge.total()),
                "resumo", conclusion == null ? "" : String.valueOf(conclusion.summary()));
    }

    /** Whether it is paid, and if not why. */
    public String situation(Charge charge) {
        return charge.state() == ChargeState.BILLABLE
                ? labels.text("consultancy.charged", labels.of(charge.payerForm()))
                : labels.text("consultancy.waived", labels.of(charge.waiver()));
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }
}
