package dev.plantao.portal;

import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.process.LostRace;
import org.springframework.validation.BindingResult;

/** Why what a customer sent was not taken. */
final class RefusedForm {

    private RefusedForm() {}

    /**
     * Says so on the form; what is no refusal goes on as the failure it is.
     *
     * @param race what is said to whoever came second
     */
    static void show(RuntimeException failed, BindingResult errors, String race) {
        if (failed instanceof RuleViolation refused) {
            Refused.show(refused, errors);
        } else if (LostRace.is(failed)) {
            errors.reject("refused", race);
        } else {
            throw failed;
        }
    }
}
