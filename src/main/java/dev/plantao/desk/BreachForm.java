package dev.plantao.desk;

import dev.plantao.page.Typed;
import dev.plantao.penalty.Reais;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dispute or a review of a breach, as typed.
 *
 * @param seen how many decisions had been read
 * @param day of a dispute
 * @param amount of a review
 */
record BreachForm(@Nullable String seen, @Nullable String day, @Nullable String amount, @Nullable String reason) {

    /** Minus one, which no breach has, for what is no number. */
    int seenDecisions() {
        Long number = Typed.id(seen);
        return number == null || number > Integer.MAX_VALUE ? -1 : number.intValue();
    }

    @Nullable LocalDate disputedOn() {
        return Typed.day(day).orElse(null);
    }

    @Nullable BigDecimal reais() {
        return Reais.typed(amount).orElse(null);
    }
}
