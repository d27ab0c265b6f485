package dev.plantao.process.webapp;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Files of the web apps that are not served as the jar has them. Texts, settings and styles need no code: a file of ours
 * under {@code META-INF/resources/webjars/camunda} stands before the jar's.
 */
@Configuration(proxyBeanMethods = false)
class WebAppFiles {

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

    private static FilterRegistrationBean<PatchedScript> serving(ScriptPatches patches) {
        var filter = new FilterRegistrationBean<>(new PatchedScript(patches));
        filter.setName("patched " + patches.path());
        filter.addUrlPatterns("/camunda/" + patches.path());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }
}
