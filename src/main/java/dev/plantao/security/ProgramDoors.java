package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Where programs come in: our JSON API, its description, and what operators watch. */
@Configuration(proxyBeanMethods = false)
class ProgramDoors {

    private static final String[] DESCRIPTION = {
        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"
    };

    /** Swagger UI writes styles into its elements. */
    private static final String DESCRIPTION_POLICY =
            DoorFrame.PAGES_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /** The JSON API: a program's own credentials, or the session of a page. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, DoorFrame frame) throws Exception {
        frame.forPrograms(http, "/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(any(GET, "/api/v1/knowledge"))
                        .permitAll()
                        .requestMatchers(any(GET, "/api/v1/me"))
                        .authenticated()
                        .requestMatchers(any(GET, "/api/v1/tasks"))
                        .hasRole(Roles.STAFF)
                        .requestMatchers(any(GET, "/api/v1/board/**"))
                        .hasAnyRole(Roles.STAFF, Roles.BOARD)
                        .requestMatchers(any(GET, "/api/v1/indicators", "/api/v1/indicators.csv", "/api/v1/event-log"))
                        .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                        .requestMatchers(any(GET, "/api/v1/charges", "/api/v1/charges.csv"))
                        .hasAnyRole(Roles.BILLING, Roles.MANAGEMENT, Roles.ADMINISTRATOR)
                        .requestMatchers(any("/api/v1/penalties"))
                        .hasAnyRole(Roles.PENALTIES)
                        .anyRequest()
                        .hasAnyRole(Roles.STAFF, Roles.CONTACT))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.repository())
                        .csrfTokenRequestHandler(CsrfTokens.handler())
                        .requireCsrfProtectionMatcher(CsrfTokens.whenBrowser()));
        return frame.withOurRules(http).build();
    }

    /** Health for anybody, the rest of the operators' endpoints for those who operate. */
    @Bean
    @Order(4)
    SecurityFilterChain operations(HttpSecurity http, DoorFrame frame) throws Exception {
        return frame.forPrograms(http, "/actuator", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                any(GET, "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .requestMatchers(any(GET, "/actuator/prometheus"))
                        .hasAnyRole(Roles.MANAGEMENT, Roles.ADMINISTRATOR)
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The description of the API, for integrators who can log in, by program or by browser. */
    @Bean
    @Order(5)
    SecurityFilterChain description(HttpSecurity http, DoorFrame frame, ProblemAnswers problems) throws Exception {
        return frame.around(http)
                .securityMatcher(any(DESCRIPTION))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(any(GET, DESCRIPTION))
                                .hasAnyRole(Roles.STAFF, Roles.CONTACT)
                                .anyRequest()
                                .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(problems, any("/v3/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                any("/swagger-ui.html", "/swagger-ui/**")))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DESCRIPTION_POLICY)))
                .build();
    }
}
