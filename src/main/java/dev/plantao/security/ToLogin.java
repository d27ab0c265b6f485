package dev.plantao.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Sends to the login, and says so when a session has ended. A form that was sent too late is not sent again: after the
 * login its page opens, where the browser has kept what was typed.
 */
final class ToLogin extends LoginUrlAuthenticationEntryPoint {

    private static final String LOGIN = "/login";

    /** Where Spring Security looks for the page to go to after a login. */
    private static final String NEXT = "SPRING_SECURITY_SAVED_REQUEST";

    ToLogin() {
        super(LOGIN);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        String form = pageOfForm(request);
        if (form != null) {
            request.getSession().setAttribute(NEXT, new SimpleSavedRequest(form));
        }
        super.commence(request, response, reason);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        // A look-up of the page may have begun a new session meanwhile; only who was logged in saw the form.
        return ended || pageOfForm(request) != null ? LOGIN + "?expirou" : LOGIN;
    }

    /**
     * The page the form that is sent stood on; never an address of another site, because only path and query are taken.
     */
    private static @Nullable String pageOfForm(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null || !"POST".equals(request.getMethod())) {
            return null;
        }
        try {
            URI page = new URI(referrer);
            String path = String.valueOf(page.getRawPath());
            boolean ours = Stream.of("/portal", "/ocorrencias", "/ligacoes").anyMatch(path::startsWith);
            return !ours ? null : page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
