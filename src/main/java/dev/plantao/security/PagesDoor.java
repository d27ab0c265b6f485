package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The pages and everything no other door took: one login for all of them and for Camunda's web apps. */
@Configuration(proxyBeanMethods = false)
class PagesDoor {

    private static final String[] FOR_ANYBODY = {
        "/login", "/error", "/favicon.ico", "/favicon.svg", "/webjars/**", "/assets/**", "/css/**", "/js/**", "/img/**"
    };

    /** What anybody may read at any time, whoever they are (UNO-M-38). */
    private static final String[] LEVEL_ZERO = {"/conhecimento", "/conhecimento/{id}/abrir"};

    @Bean
    @Order(6)
    SecurityFilterChain pages(HttpSecurity http, DoorFrame frame, BoardRememberMe wall) throws Exception {
        frame.around(http)
                .authorizeHttpRequests(PagesDoor::rules)
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?erro")
                        .successHandler(new ToOwnPage())
                        .permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new ToLogin()))
                .rememberMe(remember -> remember.rememberMeServices(wall))
                .logout(out ->
                        out.logoutUrl("/logout").logoutSuccessUrl("/login?saiu").deleteCookies("PLANTAO"))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(CsrfTokens.repository()).csrfTokenRequestHandler(CsrfTokens.handler()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(DoorFrame.PAGES_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
        return frame.withOurRules(http).build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(any(GET, FOR_ANYBODY))
                .permitAll()
                .requestMatchers(any(GET, LEVEL_ZERO))
                .permitAll()
                .requestMatchers(any(POST, "/conhecimento/{id}/resolveu"))
                .permitAll()
                .requestMatchers(any("/"))
                .authenticated()
                .requestMatchers(any("/portal", "/portal/**"))
                .hasRole(Roles.CONTACT)
                .requestMatchers(any(GET, "/placar", "/placar/**"))
                .hasAnyRole(Roles.STAFF, Roles.BOARD)
                .requestMatchers(any("/indicadores", "/indicadores/**"))
                .hasAnyRole(Roles.MANAGEMENT, Roles.COORDINATION, Roles.ADMINISTRATOR)
                .requestMatchers(any("/outbox", "/outbox/**"))
                .hasAnyRole(Roles.OUTBOX)
                .requestMatchers(any("/base-de-conhecimento", "/base-de-conhecimento/**"))
                .hasAnyRole(Roles.EDITORS)
                .requestMatchers(any(POST, "/textos-oficiais/**"))
                .hasAnyRole(Roles.EDITORS)
                .requestMatchers(any("/calendarios", "/calendarios/**"))
                .hasAnyRole(Roles.CALENDARS)
                .requestMatchers(any("/contratos", "/contratos/**"))
                .hasAnyRole(Roles.CONTRACTS)
                .requestMatchers(any(POST, "/penalidades/**"))
                .hasAnyRole(Roles.SETTLERS)
                .requestMatchers(any("/penalidades", "/penalidades/**"))
                .hasAnyRole(Roles.PENALTIES)
                .requestMatchers(any("/previsao", "/previsao/**"))
                .hasAnyRole(Roles.FORECASTS)
                .requestMatchers(any("/integracoes", "/integracoes/**"))
                .hasAnyRole(Roles.WATCHERS)
                .requestMatchers(any("/parametros", "/parametros/**"))
                .hasAnyRole(Roles.SETTINGS)
                .requestMatchers(any("/processos", "/processos/**"))
                .hasAnyRole(Roles.DESIGNER, Roles.ADMINISTRATOR)
                .requestMatchers(any("/ligacoes", "/ligacoes/**"))
                .hasRole(Roles.STAFF)
                .anyRequest()
                .hasRole(Roles.STAFF);
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
