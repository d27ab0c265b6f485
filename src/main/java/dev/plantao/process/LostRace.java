package dev.plantao.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a lost race from a fault: somebody else changed the same thing first, and trying again is all it takes. */
public final class LostRace {

    private LostRace() {}

    /** Whether {@code thrown} says, in the words of the engine or of the database, that somebody else was faster. */
    public static boolean is(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
