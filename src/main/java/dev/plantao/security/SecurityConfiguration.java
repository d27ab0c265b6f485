package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.plantao.process.EngineIdentity;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Every door of the application, from the most special to the rest. Whatever is not allowed by name is refused; the last
 * chain takes all that is left, so nothing is without one.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

    private static final String PAGES_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /** Swagger UI writes styles into its elements. */
    private static final String DOCS_POLICY =
            PAGES_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /** The demo's passwords are public: the cheapest cost there, so that it starts and answers API calls sooner. */
    @Bean
    static PasswordEncoder passwordEncoder(@Value("${plantao.demo}") boolean demo) {
        int cost = demo ? 4 : 10;
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }

    @Bean
    AuthenticationManager logins(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    /** Camunda's REST API: an allow list by role. Under it stand the engine's own authorizations. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRestDoor(
            HttpSecurity http, AuthenticationManager logins, EngineIdentity engine, ProblemAnswers problems)
            throws Exception {
        return http.authenticationManager(logins)
                .securityMatcher(any("/engine-rest/**", "/engine-rest"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(any(
                                        GET,
                                        "/engine-rest/task",
                                        "/engine-rest/task/count",
                                        "/engine-rest/task/{id}",
                                        "/engine-rest/task/{id}/form",
                                        "/engine-rest/task/{id}/deployed-form",
                                        "/engine-rest/task/{id}/form-variables",
                                        "/engine-rest/task/{id}/identity-links"))
                                .hasRole(Roles.STAFF)
                                .requestMatchers(any(
                                        POST,
                                        "/engine-rest/task",
                                        "/engine-rest/task/count",
                                        "/engine-rest/task/{id}/claim",
                                        "/engine-rest/task/{id}/unclaim",
                                        "/engine-rest/task/{id}/complete",
                                        "/engine-rest/task/{id}/submit-form"))
                                .hasRole(Roles.STAFF)
                                .requestMatchers(any(
                                        GET,
                                        "/engine-rest/version",
                                        "/engine-rest/deployment",
                                        "/engine-rest/deployment/count",
                                        "/engine-rest/deployment/{id}",
                                        "/engine-rest/deployment/{id}/resources",
                                        "/engine-rest/deployment/{id}/resources/{resource}/data",
                                        "/engine-rest/process-definition",
                                        "/engine-rest/process-definition/count",
                                        "/engine-rest/process-definition/{id}",
                                        "/engine-rest/process-definition/{id}/xml",
                                        "/engine-rest/process-definition/key/{key}",
                                        "/engine-rest/process-definition/key/{key}/xml",
                                        "/engine-rest/decision-definition",
                                        "/engine-rest/decision-definition/count",
                                        "/engine-rest/decision-definition/{id}",
                                        "/engine-rest/decision-definition/{id}/xml",
                                        "/engine-rest/decision-definition/key/{key}",
                                        "/engine-rest/decision-definition/key/{key}/xml"))
                                .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                                .requestMatchers(any(POST, "/engine-rest/deployment/create"))
                                .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(CsrfTokens.whenBrowser()))
                .headers(SecurityConfiguration::dataHeaders)
                .addFilterAfter(new StaffAtEngine(engine, false), AuthorizationFilter.class)
                .build();
    }

    /**
     * Camunda's web apps, for staff. Reading passes to the engine's authorizations; every call that changes something is
     * allowed by name. Their own content security policy and CSRF token stay: ours would break them.
     */
    @Bean
    @Order(2)
    SecurityFilterChain webAppsDoor(HttpSecurity http, AuthenticationManager logins) throws Exception {
        var logout =
                PathPatternRequestMatcher.withDefaults().matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout");
        return http.authenticationManager(logins)
                .securityMatcher(any("/camunda/**", "/camunda"))
                .authorizeHttpRequests(SecurityConfiguration::webAppRules)
                .logout(out -> out.logoutRequestMatcher(logout)
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

    private static void webAppRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                // Whoever reaches the set-up creates an administrator; logging in happens on our page only.
                .requestMatchers(any(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/admin/{engine}/setup/**",
                        "/camunda/api/admin/auth/user/{engine}/login/{app}"))
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
                // Queries that are sent as a body.
                .requestMatchers(any(
                        POST,
                        ENGINE + "/task",
                        ENGINE + "/task/count",
                        ENGINE + "/filter/{id}/list",
                        ENGINE + "/filter/{id}/count",
                        ENGINE + "/filter/{id}/singleResult",
                        ENGINE + "/process-instance",
                        ENGINE + "/process-instance/count",
                        ENGINE + "/execution",
                        ENGINE + "/execution/count",
                        ENGINE + "/variable-instance",
                        ENGINE + "/variable-instance/count",
                        ENGINE + "/job",
                        ENGINE + "/job/count",
                        ENGINE + "/job-definition",
                        ENGINE + "/job-definition/count",
                        ENGINE + "/external-task",
                        ENGINE + "/external-task/count",
                        ENGINE + "/user",
                        ENGINE + "/user/count",
                        ENGINE + "/group",
                        ENGINE + "/group/count",
                        ENGINE + "/history/{kind}",
                        ENGINE + "/history/{kind}/count",
                        ENGINE + "/identity/password-policy"))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(
                        POST,
                        ENGINE + "/task/{id}/claim",
                        ENGINE + "/task/{id}/unclaim",
                        ENGINE + "/task/{id}/complete",
                        ENGINE + "/task/{id}/submit-form",
                        ENGINE + "/task/{id}/comment/create",
                        ENGINE + "/process-definition/{id}/submit-form",
                        ENGINE + "/process-definition/key/{key}/submit-form"))
                .hasRole(Roles.STAFF)
                .requestMatchers(any(POST, ENGINE + "/task/{id}/assignee"))
                .hasAnyRole(Roles.SUPERVISORS)
                .requestMatchers(any(PUT, ENGINE + "/job/{id}/retries"))
                .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                .requestMatchers(any(POST, ENGINE + "/deployment/create"))
                .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                .requestMatchers(any(PUT, ENGINE + "/user/{user}/credentials"))
                .access((login, context) -> new AuthorizationDecision(
                        login.get().getName().equals(context.getVariables().get("user"))
                                || login.get().getAuthorities().stream()
                                        .anyMatch(role -> role.getAuthority().equals("ROLE_" + Roles.ADMINISTRATOR))))
                .requestMatchers(any("/camunda/api/engine/**"))
                .hasRole(Roles.ADMINISTRATOR)
                .anyRequest()
                .denyAll();
    }

    /** The JSON API: a program's own credentials, or the session of a page. */
    @Bean
    @Order(3)
    SecurityFilterChain apiDoor(
            HttpSecurity http, AuthenticationManager logins, EngineIdentity engine, ProblemAnswers problems)
            throws Exception {
        return http.authenticationManager(logins)
                .securityMatcher(any("/api/**", "/api"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(any(GET, "/api/v1/knowledge"))
                        .permitAll()
                        .requestMatchers(any(GET, "/api/v1/me"))
                        .authenticated()
                        .requestMatchers(any(GET, "/api/v1/board/**"))
                        .hasAnyRole(Roles.STAFF, Roles.BOARD)
                        .requestMatchers(any(GET, "/api/v1/indicators", "/api/v1/indicators.csv", "/api/v1/event-log"))
                        .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                        .requestMatchers(any(GET, "/api/v1/charges", "/api/v1/charges.csv"))
                        .hasAnyRole(Roles.BILLING, Roles.MANAGEMENT, Roles.ADMINISTRATOR)
                        .anyRequest()
                        .hasAnyRole(Roles.STAFF, Roles.CONTACT))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.repository())
                        .csrfTokenRequestHandler(CsrfTokens.handler())
                        .requireCsrfProtectionMatcher(CsrfTokens.whenBrowser()))
                .headers(SecurityConfiguration::dataHeaders)
                .addFilterAfter(new StaffAtEngine(engine, true), AuthorizationFilter.class)
                .build();
    }

    /** Health for anybody, the rest of the operators' endpoints for those who operate. */
    @Bean
    @Order(4)
    SecurityFilterChain operationsDoor(HttpSecurity http, AuthenticationManager logins, ProblemAnswers problems)
            throws Exception {
        return http.authenticationManager(logins)
                .securityMatcher(any("/actuator/**", "/actuator"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                any(GET, "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .requestMatchers(any(GET, "/actuator/prometheus"))
                        .hasAnyRole(Roles.MANAGEMENT, Roles.ADMINISTRATOR)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::dataHeaders)
                .build();
    }

    /** The description of the API, for integrators who can log in. */
    @Bean
    @Order(5)
    SecurityFilterChain documentationDoor(HttpSecurity http, AuthenticationManager logins, ProblemAnswers problems)
            throws Exception {
        return http.authenticationManager(logins)
                .securityMatcher(any(
                        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(any(
                                        GET,
                                        "/v3/api-docs",
                                        "/v3/api-docs/**",
                                        "/v3/api-docs.yaml",
                                        "/swagger-ui.html",
                                        "/swagger-ui/**"))
                                .hasAnyRole(Roles.STAFF, Roles.CONTACT)
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(problems, any("/v3/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                any("/swagger-ui.html", "/swagger-ui/**")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DOCS_POLICY)))
                .build();
    }

    /** The pages: one login for all of them and for Camunda's web apps. */
    @Bean
    @Order(6)
    SecurityFilterChain pagesDoor(HttpSecurity http, AuthenticationManager logins, EngineIdentity engine)
            throws Exception {
        return http.authenticationManager(logins)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(any(
                                GET,
                                "/login",
                                "/error",
                                "/favicon.ico",
                                "/favicon.svg",
                                "/webjars/**",
                                "/assets/**",
                                "/css/**",
                                "/js/**",
                                "/img/**"))
                        .permitAll()
                        .requestMatchers(any("/"))
                        .authenticated()
                        .requestMatchers(any("/portal", "/portal/**"))
                        .hasRole(Roles.CONTACT)
                        .requestMatchers(any(GET, "/placar", "/placar/**"))
                        .hasAnyRole(Roles.STAFF, Roles.BOARD)
                        .requestMatchers(any("/indicadores", "/indicadores/**"))
                        .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                        .requestMatchers(any("/processos", "/processos/**"))
                        .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                        .anyRequest()
                        .hasRole(Roles.STAFF))
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?erro")
                        .successHandler(new ToOwnPage())
                        .permitAll())
                .logout(out ->
                        out.logoutUrl("/logout").logoutSuccessUrl("/login?saiu").deleteCookies("PLANTAO"))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(CsrfTokens.repository()).csrfTokenRequestHandler(CsrfTokens.handler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .addFilterAfter(new StaffAtEngine(engine, true), AuthorizationFilter.class)
                .build();
    }

    private static void dataHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; sandbox"));
    }

    /** To the page that was asked for, or else to the one of the role. */
    private static final class ToOwnPage extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        protected String determineTargetUrl(
                HttpServletRequest request, HttpServletResponse response, Authentication login) {
            return Landing.of(login);
        }
    }
}
