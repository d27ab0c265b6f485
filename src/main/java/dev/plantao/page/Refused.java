package dev.plantao.page;

import dev.plantao.occurrence.RuleViolation;
import org.springframework.validation.BindingResult;

/** Puts what a rule refuses beside the fields of the form it came from. */
public final class Refused {

    private Refused() {}

    /** What concerns no field of this form is said above it. */
    public static void show(RuleViolation refusal, BindingResult errors) {
        if (refusal.errors().isEmpty()) {
            errors.reject("refused", refusal.getMessage());
        }
        for (RuleViolation.FieldError error : refusal.errors()) {
            if (errors.getFieldType(error.field()) == null) {
                errors.reject("refused", error.message());
            } else {
                errors.rejectValue(error.field(), "refused", error.message());
            }
        }
    }
}
