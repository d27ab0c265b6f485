package dev.plantao.process.engine;

import dev.plantao.process.lint.ModelBeans;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The only beans a model may name. Two kinds: those whose methods an expression calls, listed by hand in
 * {@link ModelBeans} because each new one widens what a model can do, and those that the engine itself runs (delegates
 * and listeners), found by type.
 */
@Component
class ExpressionBeans {

    private static final Class<?>[] RUN_BY_ENGINE = {JavaDelegate.class, TaskListener.class, ExecutionListener.class};

    private final ListableBeanFactory beans;

    ExpressionBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Whether a model may name this bean at all. */
    boolean allows(String name) {
        return ModelBeans.CALLABLE.contains(name) ? beans.containsBean(name) : isDelegate(name, RUN_BY_ENGINE);
    }

    /** Whether the name belongs to some bean of the application, allowed or not. */
    boolean exists(String name) {
        return beans.containsBean(name);
    }

    /** Whether the bean can stand in a delegateExpression as one of these types. */
    boolean isDelegate(String name, Class<?>... types) {
        for (Class<?> type : types) {
            if (beans.containsBean(name) && beans.isTypeMatch(name, type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the callable bean has a public method of this name with this many arguments. */
    boolean hasMethod(String name, String method, int arguments) {
        Class<?> type = ModelBeans.CALLABLE.contains(name) && beans.containsBean(name) ? beans.getType(name) : null;
        if (type == null) {
            return false;
        }
        for (var candidate : type.getMethods()) {
            if (candidate.getDeclaringClass() != Object.class
                    && candidate.getName().equals(method)
                    && candidate.getParameterCount() == arguments) {
                return true;
            }
        }
        return false;
    }

    @Nullable Object find(String name) {
        return allows(name) ? beans.getBean(name) : null;
    }

    /** Whether an object met while evaluating is one of the beans whose methods may be called. */
    boolean isCallable(Object candidate) {
        for (String name : ModelBeans.CALLABLE) {
            if (beans.containsBean(name) && beans.getBean(name) == candidate) {
                return true;
            }
        }
        return false;
    }
}
