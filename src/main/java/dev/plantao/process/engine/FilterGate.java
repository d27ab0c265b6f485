package dev.plantao.process.engine;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * Refuses to store a filter whose query holds any expression but the two of {@link LockedExpressions}. The engine's own
 * switch is all or nothing and does not look into nested or-queries; "my tasks" needs to know who is looking.
 */
class FilterGate extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        check(filter.getQuery());
        return super.insertOrUpdateFilter(filter);
    }

    private static void check(AbstractQuery<?, ?> query) {
        // A task query lists itself first and then all of its or-queries, however they were nested.
        List<? extends AbstractQuery<?, ?>> parts =
                query instanceof TaskQueryImpl tasks ? tasks.getQueries() : List.of(query);
        for (AbstractQuery<?, ?> part : parts) {
            if (!LockedExpressions.QUERY_EXPRESSIONS.containsAll(
                    part.getExpressions().values())) {
                throw new BadUserRequestException("Expressões não são aceitas em consultas e filtros.");
            }
        }
    }

    /** Hands the engine this manager where it asks for its own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new FilterGate();
        }
    }
}
