package dev.plantao.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts in BRL as people and spreadsheets write them. */
public final class Reais {

    static final BigDecimal ZERO = new BigDecimal("0.00");

    private Reais() {}

    /** For a spreadsheet: "1234,50". */
    public static String plain(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    /** What somebody typed: "1.234,50", "R$ 12" or "12,5"; anything else is no amount. */
    public static Optional<BigDecimal> typed(@Nullable String text) {
        String plain = text == null
                ? ""
                : text.replace("R$", "").replace('\u00a0', ' ').strip();
        return plain.matches("(\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2})(,\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')).setScale(2))
                : Optional.empty();
    }
}
