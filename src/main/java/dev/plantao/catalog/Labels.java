package dev.plantao.catalog;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people read where the code has a code: the texts of {@code messages.properties}. */
@Component
public class Labels {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** The label of an enum constant, empty for null. */
    public String of(@Nullable Enum<?> code) {
        return code == null ? "" : of(code.getDeclaringClass().getSimpleName(), code.name());
    }

    /** The label of a code in a family of codes. */
    public String of(String family, String code) {
        return text(family + "." + code);
    }

    /** The labels of codes of a family, joined by semicolons. */
    public String list(String family, Collection<String> codes) {
        return codes.stream().map(code -> of(family, code)).collect(Collectors.joining("; "));
    }

    /** An amount in BRL, as in {@code R$ 12,00}. */
    public String money(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(PORTUGUESE).format(amount);
    }

    /** A percentage with at most two decimals, as in {@code 2,5 %}. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(PORTUGUESE);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + " %";
    }

    /**
     * A text with its arguments filled in.
     *
     * @throws org.springframework.context.NoSuchMessageException if it is missing
     */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PORTUGUESE);
    }
}
