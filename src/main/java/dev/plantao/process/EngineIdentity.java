package dev.plantao.process;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who the engine believes is acting on this thread. With somebody, the engine checks its own authorizations and keeps an
 * operation log; with nobody, it is the system that acts (timers, contacts, start-up).
 */
@Component
public class EngineIdentity {

    // Static, because the engine's interceptors are built before its services.
    private static final ThreadLocal<@Nullable Boolean> AT_OUR_DOOR = new ThreadLocal<>();

    private final IdentityService identity;

    EngineIdentity(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Acts as the system, then as whoever was acting before. For commands whose right to happen was already decided by
     * our own rules: starting, correlating and moving timers are no rights of a person in the engine.
     */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** This member of staff speaks to the engine itself, which checks its authorizations, until {@link #end()}. */
    public void begin(String username, Collection<String> groups) {
        identity.setAuthentication(username, List.copyOf(groups));
    }

    /**
     * This member of staff uses our own pages or API until {@link #end()}. What they may do there is decided by us; the
     * engine only learns who it is.
     */
    public void beginAtOurDoor(String username, Collection<String> groups) {
        begin(username, groups);
        AT_OUR_DOOR.set(true);
    }

    /** From here on the system acts. */
    public void end() {
        AT_OUR_DOOR.remove();
        identity.clearAuthentication();
    }

    /** Whether the commands of this thread come through our own pages or API. */
    public static boolean isAtOurDoor() {
        return AT_OUR_DOOR.get() != null;
    }

    private void restore(@Nullable Authentication before) {
        if (before != null) {
            identity.setAuthentication(before);
        }
    }
}
