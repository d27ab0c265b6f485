package dev.plantao.process.webapp;

import dev.plantao.process.EngineIdentity;
import dev.plantao.process.task.TaskView;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that is opened shows the present: a task may have waited for days since its view was written. Who may read the
 * form is decided behind this filter; here nothing is answered.
 */
class FreshForm extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FreshForm.class);
    private static final Pattern FORM = Pattern.compile(".*/task/([^/]{1,64})/form-variables");

    private final TaskView view;
    private final EngineIdentity engine;

    FreshForm(TaskView view, EngineIdentity engine) {
        this.view = view;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher form = FORM.matcher(request.getRequestURI());
        if (request.getMethod().equals("GET") && form.matches()) {
            refresh(form.group(1));
        }
        chain.doFilter(request, response);
    }

    private void refresh(String task) {
        try {
            engine.asSystem(() -> {
                view.refresh(task);
                return null;
            });
        } catch (OptimisticLockingException openedTwiceAtOnce) {
            LOG.debug("The view of task {} has just been written", task);
        }
    }
}
