package dev.plantao.api;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.ChargeState;
import dev.plantao.consultancy.ConsultancyRecord;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.PayerForm;
import dev.plantao.consultancy.Term;
import dev.plantao.consultancy.TermAnswer;
import dev.plantao.consultancy.Waiver;
import dev.plantao.occurrence.Modality;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of terms and of what came of them. Amounts are decimal strings. */
@Component
class ConsultancyViews {

    private final Labels labels;
    private final Clock clock;

    ConsultancyViews(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** A term as it was sent. */
    @Schema(name = "Term")
    record ShownTerm(
            ConsultancyState state,
            String stateLabel,
            Modality modality,
            String text,
            String sha256,
            String minutePrice,
            String taxPercent,
            int minimumMinutes,
            String currency,
            PayerForm payerForm,
            @Nullable String costCenter,
            OffsetDateTime sentAt,
            OffsetDateTime expiresAt,
            @Nullable ShownAnswer answer,
            @Nullable ShownCharge charge) {}

    /** What was said to it. */
    @Schema(name = "TermAnswer")
    record ShownAnswer(boolean accepted, String name, String position, OffsetDateTime at, @Nullable String reason) {}

    /** What it cost; {@code total} with taxes. */
    @Schema(name = "ConsultancyCharge")
    record ShownCharge(
            ChargeState state,
            int minutes,
            int chargedMinutes,
            String net,
            String tax,
            String total,
            String currency,
            @Nullable Waiver waiver) {}

    ShownTerm of(ConsultancyRecord line) {
        Term term = Objects.requireNonNull(line.term());
        ConsultancyState state = line.consultancy().state();
        return new ShownTerm(
                state,
                labels.of(state),
                term.modality(),
                term.text(),
                term.sha256(),
                term.prices().minutePrice().toPlainString(),
                term.prices().taxPercent().toPlainString(),
                term.prices().minimumMinutes(),
                term.currency(),
                term.payerForm(),
                term.costCenter(),
                time(term.sentAt()),
                time(term.expiresAt()),
                answer(line.answer()),
                charge(line.charge()));
    }

    private @Nullable ShownAnswer answer(@Nullable TermAnswer answer) {
        return answer == null
                ? null
                : new ShownAnswer(
                        answer.accepted(),
                        answer.name(),
                        answer.position(),
                        time(answer.answeredAt()),
                        answer.reason());
    }

    private @Nullable ShownCharge charge(@Nullable Charge charge) {
        return charge == null
                ? null
                : new ShownCharge(
                        charge.state(),
                        charge.minutes(),
                        charge.chargedMinutes(),
                        charge.net().toPlainString(),
                        charge.tax().toPlainString(),
                        charge.total().toPlainString(),
                        charge.currency(),
                        charge.waiver());
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
