package dev.plantao.security;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Path matchers that see every servlet. A plain string would become a matcher of Spring MVC, which does not see Camunda's
 * servlets: the rule would miss in silence.
 */
final class Paths {

    private Paths() {}

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    static RequestMatcher any(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(method, pattern))
                .toList());
    }

    /** Each of these paths below {@code root}. */
    static String[] under(String root, String... paths) {
        return Arrays.stream(paths).map(path -> root + path).toArray(String[]::new);
    }
}
