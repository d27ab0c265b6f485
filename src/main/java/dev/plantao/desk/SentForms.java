package dev.plantao.desk;

import dev.plantao.occurrence.RuleViolation;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Each form that is shown has a key of its own: sent twice, it does what it asks for once. */
final class SentForms {

    private static final String KEYS = SentForms.class.getName();
    private static final int REMEMBERED = 100;

    private SentForms() {}

    /** A key for a form about to be shown. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Does {@code effect} unless a form with this key has had its effect already. A refused form may be sent again.
     *
     * @throws RuleViolation what the effect refuses
     */
    static void once(HttpSession session, @Nullable String key, Runnable effect) {
        if (key == null || key.isBlank()) {
            effect.run();
            return;
        }
        if (!take(session, key)) {
            return;
        }
        try {
            effect.run();
        } catch (RuntimeException failed) {
            giveBack(session, key);
            throw failed;
        }
    }

    private static boolean take(HttpSession session, String key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            List<String> keys = keys(session);
            if (keys.contains(key)) {
                return false;
            }
            keys.add(key);
            session.setAttribute(
                    KEYS, new ArrayList<>(keys.subList(Math.max(0, keys.size() - REMEMBERED), keys.size())));
            return true;
        }
    }

    private static void giveBack(HttpSession session, String key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            List<String> keys = keys(session);
            keys.remove(key);
            session.setAttribute(KEYS, new ArrayList<>(keys));
        }
    }

    private static List<String> keys(HttpSession session) {
        List<String> keys = new ArrayList<>();
        if (session.getAttribute(KEYS) instanceof List<?> known) {
            known.forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }
}
