package dev.plantao.occurrence;

import java.util.List;

/** A request the rules refuse. The message is in Portuguese and says what to do; nothing has changed. */
public class RuleViolation extends RuntimeException {

    private final List<FieldError> errors;

    /** A refusal that concerns no single field. */
    public RuleViolation(String message) {
        this(message, List.of());
    }

    /** A refusal of some fields, for the kinds that mean more than this one. */
    protected RuleViolation(String message, List<FieldError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    /** A refusal of one field. */
    public static RuleViolation field(String field, String message) {
        return new RuleViolation(message, List.of(new FieldError(field, message)));
    }

    /** What is wrong, field by field; empty when the refusal concerns the request as a whole. */
    public List<FieldError> errors() {
        return errors;
    }

    /** One field and what is wrong with it. */
    public record FieldError(String field, String message) {}
}
