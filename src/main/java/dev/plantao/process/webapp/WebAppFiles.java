package dev.plantao.process.webapp;

import dev.plantao.process.EngineIdentity;
import dev.plantao.process.task.TaskView;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What the web apps are served otherwise than their jar has it: patched scripts, and forms that show the present. Texts, settings and styles need no code: a file of ours
 * under {@code META-INF/resources/webjars/camunda} stands before the jar's.
 */
@Configuration(proxyBeanMethods = false)
class WebAppFiles {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<PatchedScript> patchedLibraries() {
        return serving(ScriptPatches.LIBRARIES);
    }

    @Bean
    FilterRegistrationBean<PatchedScript> patchedCockpit() {
        return serving(ScriptPatches.COCKPIT);
    }

    @Bean
    FilterRegistrationBean<PatchedScript> patchedTasklist() {
        return serving(ScriptPatches.TASKLIST);
    }

    /** Lazy: filters are made before the database is there. */
    @Bean
    FilterRegistrationBean<FreshForm> freshForm(@Lazy TaskView view, @Lazy EngineIdentity engine) {
        var filter = new FilterRegistrationBean<>(new FreshForm(view, engine));
        filter.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    private static FilterRegistrationBean<PatchedScript> serving(ScriptPatches patches) {
        var filter = new FilterRegistrationBean<>(new PatchedScript(patches));
        filter.setName("patched " + patches.path());
        filter.addUrlPatterns("/camunda/" + patches.path());
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
