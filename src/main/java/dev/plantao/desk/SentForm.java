package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.LostRace;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form of the desk that was sent: by whom, and where the answer goes.
 *
 * @param key of {@link SentForms}
 */
record SentForm(
        Viewer viewer,
        @Nullable String key,
        BindingResult errors,
        Model model,
        HttpServletRequest request,
        HttpServletResponse response,
        RedirectAttributes flash) {

    /**
     * Does what it asks for, once, and tells the next page which form it was.
     *
     * @return what is refused, a lost race too, with the answer marked so; null when it is done
     */
    @Nullable RuleViolation refusal(Runnable command, Labels labels) {
        try {
            SentForms.once(request.getSession(), key, command);
        } catch (RuntimeException failed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            if (failed instanceof RuleViolation refused) {
                return refused;
            }
            if (LostRace.is(failed)) {
                return new RuleViolation(labels.text("desk.race"));
            }
            throw failed;
        }
        flash.addFlashAttribute("sent", errors.getObjectName());
        return null;
    }
}
