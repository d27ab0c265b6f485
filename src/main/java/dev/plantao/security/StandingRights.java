package dev.plantao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose rights are no longer those it began with: a group given or taken, an account closed or deleted
 * (A21). Each session asks once a minute, so that it holds on every node and costs no query at each request.
 */
class StandingRights extends OncePerRequestFilter {

    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final String CHECKED_AT = StandingRights.class.getName();

    private final StaffRights staff;
    private final ContactAccounts contacts;
    private final Clock clock;

    StandingRights(StaffRights staff, ContactAccounts contacts, Clock clock) {
        this.staff = staff;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && login != null && !(login instanceof AnonymousAuthenticationToken) && isDue(session)) {
            if (stand(login)) {
                session.setAttribute(CHECKED_AT, clock.instant());
            } else {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        return !(session.getAttribute(CHECKED_AT) instanceof Instant checked)
                || clock.instant().isAfter(checked.plus(TRUSTED_FOR));
    }

    private boolean stand(Authentication login) {
        Viewer viewer = Viewer.of(login);
        return viewer.isContact() ? contacts.isOpen(viewer.username()) : staff.stand(viewer);
    }
}
