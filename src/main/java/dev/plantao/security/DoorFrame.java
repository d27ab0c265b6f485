package dev.plantao.security;

import static dev.plantao.security.Paths.any;
import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;

import dev.plantao.process.EngineIdentity;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * What the doors have in common. There is one for everything that is served, from the most special to the rest: whatever
 * is not allowed by name is refused, and the last door takes all that is left.
 */
@Component
class DoorFrame {

    static final String PAGES_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final AuthenticationManager logins;
    private final ProblemAnswers problems;
    private final EngineIdentity engine;
    private final StaffRights staff;
    private final ContactAccounts contacts;
    private final Clock clock;

    DoorFrame(
            AuthenticationManager logins,
            ProblemAnswers problems,
            EngineIdentity engine,
            StaffRights staff,
            ContactAccounts contacts,
            Clock clock) {
        this.logins = logins;
        this.problems = problems;
        this.engine = engine;
        this.staff = staff;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A door with our logins and nothing else decided. */
    HttpSecurity around(HttpSecurity http) throws Exception {
        return http.authenticationManager(logins)
                .addFilterBefore(new StandingRights(staff, contacts, clock), AnonymousAuthenticationFilter.class);
    }

    /** A door for programs at these paths: credentials by HTTP Basic, refusals as problem+json, answers that are data. */
    HttpSecurity forPrograms(HttpSecurity http, String... paths) throws Exception {
        return around(http)
                .securityMatcher(any(paths))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(ERROR, ASYNC).permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DATA_POLICY)));
    }

    /** Staff act in the engine under their own name; what they may do is decided by us. */
    HttpSecurity withOurRules(HttpSecurity http) {
        return http.addFilterAfter(new StaffAtEngine(engine, true), AuthorizationFilter.class);
    }

    /** Staff act in the engine under their own name, and its authorizations apply too. */
    HttpSecurity withTheEnginesRules(HttpSecurity http) {
        return http.addFilterAfter(new StaffAtEngine(engine, false), AuthorizationFilter.class);
    }
}
