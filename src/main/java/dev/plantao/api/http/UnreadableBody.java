package dev.plantao.api.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says in Portuguese what is wrong with a body that could not be read, and names the field and what it may hold. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal explain(Throwable unreadable) {
        StreamConstraintsException tooMuch = find(unreadable, StreamConstraintsException.class);
        if (tooMuch != null) {
            return refusal("O corpo do pedido passa do tamanho ou da profundidade aceitos (256 KB no total).");
        }
        UnrecognizedPropertyException unknown = find(unreadable, UnrecognizedPropertyException.class);
        if (unknown != null) {
            return field(path(unknown), "Este campo não existe neste pedido.");
        }
        MismatchedInputException mismatch = find(unreadable, MismatchedInputException.class);
        if (mismatch != null && !mismatch.getPath().isEmpty()) {
            return field(path(mismatch), expected(mismatch.getTargetType()));
        }
        JsonParseException broken = find(unreadable, JsonParseException.class);
        if (broken != null) {
            return refusal("O JSON não está bem formado (linha %d, coluna %d)."
                    .formatted(
                            broken.getLocation().getLineNr(),
                            broken.getLocation().getColumnNr()));
        }
        return refusal("Envie o pedido como um objeto JSON.");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "O valor não serve para este campo.";
        }
        if (type.isEnum()) {
            return "Use um destes códigos: " + codes(type) + ".";
        }
        if (type == LocalDate.class) {
            return "Use uma data como 2026-11-30.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Use true ou false.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Use um número inteiro.";
        }
        return type == String.class ? "Use um texto." : "O valor não serve para este campo.";
    }

    static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Refusal field(String field, String message) {
        return Refusal.field(HttpStatus.BAD_REQUEST, field, message);
    }

    private static Refusal refusal(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
