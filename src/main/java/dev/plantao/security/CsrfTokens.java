package dev.plantao.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The token that pages send back: cookie {@code OC-XSRF}, header {@code X-OC-XSRF} or field {@code _csrf}. Camunda's web
 * apps have their own, {@code XSRF-TOKEN}, and must not read ours.
 */
final class CsrfTokens {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private CsrfTokens() {}

    static CookieCsrfTokenRepository repository() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("OC-XSRF");
        tokens.setHeaderName("X-OC-XSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    static CsrfTokenRequestHandler handler() {
        CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
        // Writes the cookie on every page, so that scripts find it.
        plain.setCsrfRequestAttributeName(null);
        return plain;
    }

    /**
     * Where programs and pages share a door: a token is due when the browser's session would be used, and when a browser
     * sends remembered credentials on behalf of another site. A program that sends its own needs none.
     */
    static RequestMatcher whenBrowser() {
        return request -> !SAFE_METHODS.contains(request.getMethod())
                && (hasOwnCredentials(request) ? isFromElsewhere(request) : request.getRequestedSessionId() != null);
    }

    private static boolean hasOwnCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Sec-Fetch-Site");
        return origin != null && !origin.equals("same-origin") && !origin.equals("none");
    }
}
