package dev.plantao.occurrence.attachment;

import dev.plantao.occurrence.RuleViolation;
import java.util.List;

/** More than may be attached, in bytes or in files (A16). */
public class FileTooLarge extends RuleViolation {

    private static final long serialVersionUID = 1L;

    FileTooLarge(String message) {
        super(message, List.of(new FieldError(Attachments.FIELD, message)));
    }
}
