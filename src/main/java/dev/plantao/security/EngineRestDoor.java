package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static dev.plantao.security.Paths.under;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Camunda's REST API: an allow list by role. Under it stand the engine's own authorizations. */
@Configuration(proxyBeanMethods = false)
class EngineRestDoor {

    private static final String ROOT = "/engine-rest";

    private static final String[] TASKS_TO_READ = under(
            ROOT,
            "/task",
            "/task/count",
            "/task/{id}",
            "/task/{id}/form",
            "/task/{id}/deployed-form",
            "/task/{id}/form-variables",
            "/task/{id}/identity-links");

    private static final String[] TASKS_TO_WORK_ON = under(
            ROOT,
            "/task",
            "/task/count",
            "/task/{id}/claim",
            "/task/{id}/unclaim",
            "/task/{id}/complete",
            "/task/{id}/submit-form");

    private static final String[] MODELS = under(
            ROOT,
            "/version",
            "/deployment",
            "/deployment/count",
            "/deployment/{id}",
            "/deployment/{id}/resources",
            "/deployment/{id}/resources/{resource}/data",
            "/process-definition",
            "/process-definition/count",
            "/process-definition/{id}",
            "/process-definition/{id}/xml",
            "/process-definition/key/{key}",
            "/process-definition/key/{key}/xml",
            "/decision-definition",
            "/decision-definition/count",
            "/decision-definition/{id}",
            "/decision-definition/{id}/xml",
            "/decision-definition/key/{key}",
            "/decision-definition/key/{key}/xml");

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, DoorFrame frame) throws Exception {
        frame.forPrograms(http, ROOT, ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(any(GET, TASKS_TO_READ))
                        .hasRole(Roles.STAFF)
                        .requestMatchers(any(POST, TASKS_TO_WORK_ON))
                        .hasRole(Roles.STAFF)
                        .requestMatchers(any(GET, MODELS))
                        .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                        .requestMatchers(any(POST, ROOT + "/deployment/create"))
                        .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(CsrfTokens.whenBrowser()));
        return frame.withTheEnginesRules(http).build();
    }
}
