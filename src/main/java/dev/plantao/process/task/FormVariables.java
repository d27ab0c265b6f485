package dev.plantao.process.task;

import dev.plantao.occurrence.RuleViolation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Takes what a person typed off the execution: form input is never kept in the engine. */
final class FormVariables {

    private FormVariables() {}

    /**
     * Reads the components of {@code form} from the variables of the same name and removes them. Blank texts are null,
     * codes become enum constants, missing numbers and booleans are 0 and false, missing lists empty.
     *
     * @throws RuleViolation naming the field, if a value is not what the field holds
     */
    static <F extends Record> F take(DelegateExecution execution, Class<F> form) {
        RecordComponent[] components = form.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> take(execution, component))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<F> constructor = form.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(form + " is no form record", impossible);
        }
    }

    private static @Nullable Object take(DelegateExecution execution, RecordComponent component) {
        String name = component.getName();
        Object value = execution.getVariable(name);
        execution.removeVariable(name);
        return convert(name, value, component.getType());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object convert(String field, @Nullable Object value, Class<?> type) {
        String text = value == null ? "" : value.toString().strip();
        if (type == List.class) {
            return texts(value);
        }
        if (type == boolean.class) {
            return text.equals("true") || text.equals("yes");
        }
        if (type == int.class) {
            return number(field, text);
        }
        if (text.isEmpty()) {
            return null;
        }
        if (type == Integer.class) {
            return number(field, text);
        }
        if (type.isEnum()) {
            try {
                return Enum.valueOf((Class) type, text);
            } catch (IllegalArgumentException unknown) {
                throw RuleViolation.field(field, "O valor \"" + shortened(text) + "\" não existe neste campo.");
            }
        }
        return text;
    }

    /**
     * The codes somebody ticked in {@code field}.
     *
     * @throws RuleViolation of the field, if one is unknown
     */
    static <E extends Enum<E>> Set<E> codes(String field, List<String> ticked, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String code : ticked) {
            codes.add(type.cast(Objects.requireNonNull(convert(field, code, type))));
        }
        return codes;
    }

    /** Tasklist sends a list as JSON, a program as JSON or as a list. */
    private static List<String> texts(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return json.isArray()
                    ? json.elements().stream()
                            .map(each -> each.isString() ? each.stringValue() : each.toString())
                            .toList()
                    : List.of();
        }
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int number(String field, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(Integer.MIN_VALUE, Math.round(Double.parseDouble(text))));
        } catch (NumberFormatException noNumber) {
            throw RuleViolation.field(
                    field, "Informe um número no lugar de \"" + shortened(text.toLowerCase(Locale.ROOT)) + "\".");
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
