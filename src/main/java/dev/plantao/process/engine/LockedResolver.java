package dev.plantao.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** The first resolver asked: answers for allowed beans, and refuses every receiver that is not data. */
final class LockedResolver extends ELResolver {

    /** What an expression may read from {@code execution}. */
    static final Set<String> EXECUTION_PROPERTIES =
            Set.of("processBusinessKey", "businessKey", "processInstanceId", "currentActivityId", "id");

    /** What an expression may read from {@code task}. */
    static final Set<String> TASK_PROPERTIES = Set.of("id", "name", "assignee", "priority", "taskDefinitionKey");

    private final ExpressionBeans allowed;
    private final BeanELResolver reflection = new BeanELResolver(true);

    LockedResolver(ExpressionBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        String name = String.valueOf(property);
        if (base == null) {
            Object bean = allowed.find(name);
            if (bean != null) {
                context.setPropertyResolved(true);
            }
            return bean;
        }
        if (base instanceof Map || base instanceof Collection || base.getClass().isArray()) {
            return null;
        }
        if (base instanceof DelegateExecution && EXECUTION_PROPERTIES.contains(name)
                || base instanceof DelegateTask && TASK_PROPERTIES.contains(name)) {
            return reflection.getValue(context, base, name);
        }
        throw refused(base, name);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object[] arguments) {
        String name = String.valueOf(method);
        if (!allowed.isCallable(base) || isOfEveryObject(name)) {
            throw refused(base, name);
        }
        return reflection.invoke(context, base, name, types, arguments);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ELException("EL blocked: an expression may not write");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    private static boolean isOfEveryObject(String method) {
        for (var inherited : Object.class.getMethods()) {
            if (inherited.getName().equals(method)) {
                return true;
            }
        }
        return false;
    }

    private static ELException refused(Object base, String name) {
        return new ELException("EL blocked: " + base.getClass().getSimpleName() + "." + name);
    }
}
