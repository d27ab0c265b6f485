package dev.plantao.process.engine;

import dev.plantao.process.lint.ModelBeans;
import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Lock 1. What an expression can reach, whoever wrote it and wherever it stands: the variables of its own scope, the
 * beans of {@link ExpressionBeans}, a few harmless properties of {@code execution} and {@code task}, and nothing else.
 * No method of any other object can be called, so no class can be reached from a text.
 *
 * <p>Queries are narrower still. The engine evaluates their expressions without a scope, so an expression without one
 * may only ask who is looking.
 */
class LockedExpressions extends JuelExpressionManager {

    /** The only expressions that a stored filter or a query may hold. */
    static final Set<String> QUERY_EXPRESSIONS = Set.of("${currentUser()}", "${currentUserGroups()}");

    /** The only functions an expression may call. */
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups");

    private final ExpressionBeans allowed;

    LockedExpressions(ExpressionBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    public Expression createExpression(String expression) {
        return new LockedExpression(createValueExpression(expression), expression);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        // Beans come before variables: a submitted variable must never stand in for a bean.
        resolvers.add(new LockedResolver(allowed));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }

    private final class LockedExpression extends JuelExpression {

        LockedExpression(ValueExpression value, String text) {
            super(value, LockedExpressions.this, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope) {
            return getValue(scope, null);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
            String text = getExpressionText();
            // The engine reads the cycle of a start timer anew without a scope; no query may hold that one
            // (QueryGuard).
            if (scope == null && !QUERY_EXPRESSIONS.contains(text) && !ModelBeans.CYCLES.contains(text)) {
                throw new BadUserRequestException("Expressões não são aceitas em consultas e filtros.");
            }
            return super.getValue(scope, context);
        }
    }
}
