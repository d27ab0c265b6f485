package dev.plantao.security;

import dev.plantao.process.EngineIdentity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine which member of staff is acting. A contact never gets an identity there. */
class StaffAtEngine extends OncePerRequestFilter {

    private static final String ROLE = "ROLE_";

    private final EngineIdentity engine;
    private final boolean ourDoor;

    /** @param ourDoor whether we decide what the person may do; otherwise the engine's authorizations apply too */
    StaffAtEngine(EngineIdentity engine, boolean ourDoor) {
        this.engine = engine;
        this.ourDoor = ourDoor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        List<String> authorities = login == null
                ? List.of()
                : login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
        if (login == null || !authorities.contains(ROLE + Roles.STAFF)) {
            chain.doFilter(request, response);
            return;
        }
        List<String> groups = authorities.stream()
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .toList();
        try {
            if (ourDoor) {
                engine.beginAtOurDoor(login.getName(), groups);
            } else {
                engine.begin(login.getName(), groups);
            }
            chain.doFilter(request, response);
        } finally {
            engine.end();
        }
    }
}
