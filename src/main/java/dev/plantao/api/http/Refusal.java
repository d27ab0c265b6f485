package dev.plantao.api.http;

import dev.plantao.occurrence.RuleViolation.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A refusal that concerns the request itself, not the rules of the desk: its status, and why in Portuguese. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<FieldError> errors;

    public Refusal(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    public Refusal(HttpStatus status, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** A refusal of one field or parameter. */
    public static Refusal field(HttpStatus status, String field, String message) {
        return new Refusal(status, message, List.of(new FieldError(field, message)));
    }

    HttpStatus status() {
        return status;
    }

    List<FieldError> errors() {
        return errors;
    }
}
