package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static dev.plantao.security.Paths.under;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Camunda's web apps, for staff. Reading passes to the engine's authorizations; every call that changes something is
 * allowed by name. Their own content security policy and CSRF token stay: ours would break them.
 */
@Configuration(proxyBeanMethods = false)
class WebAppsDoor {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

    /** Whoever reaches the set-up creates an administrator; logging in happens on our page only. */
    private static final String[] SHUT = {
        "/camunda/api/admin/setup/**",
        "/camunda/app/admin/{engine}/setup/**",
        "/camunda/api/admin/auth/user/{engine}/login/{app}"
    };

    private static final String[] QUERIES_SENT_AS_A_BODY = under(
            ENGINE,
            "/task",
            "/task/count",
            "/filter/{id}/list",
            "/filter/{id}/count",
            "/filter/{id}/singleResult",
            "/process-instance",
            "/process-instance/count",
            "/execution",
            "/execution/count",
            "/variable-instance",
            "/variable-instance/count",
            "/job",
            "/job/count",
            "/job-definition",
            "/job-definition/count",
            "/external-task",
            "/external-task/count",
            "/user",
            "/user/count",
            "/group",
            "/group/count",
            "/history/{kind}",
            "/history/{kind}/count",
            "/identity/password-policy");

    private static final String[] DAILY_WORK = under(
            ENGINE,
            "/task/{id}/claim",
            "/task/{id}/unclaim",
            "/task/{id}/complete",
            "/task/{id}/submit-form",
            "/task/{id}/comment/create",
            "/process-definition/{id}/submit-form",
            "/process-definition/key/{key}/submit-form");

    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http, DoorFrame frame) throws Exception {
        return frame.around(http)
                .securityMatcher(any("/camunda/**", "/camunda"))
                .authorizeHttpRequests(WebAppsDoor::rules)
                .logout(out -> out.logoutRequestMatcher(any(POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                        .deleteCookies("PLANTAO")
                        .logoutSuccessHandler(
                                (request, response, login) -> response.setStatus(HttpStatus.NO_CONTENT.value())))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), any("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), any("/camunda/**", "/camunda"))
                        .accessDeniedHandler((request, response, reason) -> response.sendError(403)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(any("/camunda/**")))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(any(SHUT))
                .denyAll()
                .requestMatchers(any(GET, "/camunda/api/admin/auth/user/{engine}"))
                .hasRole(Roles.STAFF)
                .requestMatchers(any("/camunda/app/admin/**", "/camunda/api/admin/**"))
                .hasRole(Roles.ADMINISTRATOR)
                .requestMatchers(any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                .hasAnyRole(Roles.WATCHERS)
                // Tasklist asks what it may do with filters before it shows them.
                .requestMatchers(any(OPTIONS, "/camunda/api/engine/**"))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(GET, "/camunda/**"))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(POST, QUERIES_SENT_AS_A_BODY))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(POST, DAILY_WORK))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(POST, ENGINE + "/task/{id}/assignee"))
                .hasAnyRole(Roles.SUPERVISORS)
                .requestMatchers(any(PUT, ENGINE + "/job/{id}/retries"))
                .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                .requestMatchers(any(POST, ENGINE + "/deployment/create"))
                .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                .requestMatchers(any(PUT, ENGINE + "/user/{user}/credentials"))
                .access(WebAppsDoor::ownUserOrAdministrator)
                .requestMatchers(any("/camunda/api/engine/**"))
                .hasRole(Roles.ADMINISTRATOR)
                .anyRequest()
                .denyAll();
    }

    private static AuthorizationDecision ownUserOrAdministrator(
            Supplier<Authentication> login, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                login.get().getName().equals(context.getVariables().get("user"))
                        || login.get().getAuthorities().stream()
                                .anyMatch(role -> role.getAuthority().equals("ROLE_" + Roles.ADMINISTRATOR)));
    }
}
