package dev.plantao.process.engine;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The engine's HTTP doors: its REST API, and the web apps with their own copy of it. */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    /** Both doors take their providers from this one set of the engine's, when they start. */
    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        CamundaRestResources.getConfigurationClasses().add(RefusalAnswer.class);
        return new CamundaJerseyResourceConfig();
    }

    @Bean
    FilterRegistrationBean<RequestNonce> requestNonce() {
        var filter = new FilterRegistrationBean<>(new RequestNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("Container Based Authentication Filter");
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebAppLogin.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<QueryGuard> queryGuard() {
        var filter = new FilterRegistrationBean<>(new QueryGuard());
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(AFTER_SECURITY + 1);
        return filter;
    }
}
