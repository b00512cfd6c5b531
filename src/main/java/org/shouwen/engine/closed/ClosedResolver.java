package org.shouwen.engine.closed;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What the names, dots, brackets and calls of an expression reach: variables in scope, exported beans and their methods for
 * models, the case number and whether there is a variable, and the cells of a decision. A value has no properties and no
 * methods, whatever its type, and nothing can be written.
 */
final class ClosedResolver extends ELResolver {

    private static final String CASE_NUMBER = "processBusinessKey";
    private static final String HAS_VARIABLE = "hasVariable";

    private final Map<Object, Object> exported;
    private final Callable callable;

    ClosedResolver(Map<Object, Object> exported, Callable callable) {
        this.exported = exported;
        this.callable = callable;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null ? named(scope(context), (String) property) : read(base, property);
        context.setPropertyResolved(true);
        return value;
    }

    private Object named(VariableScope scope, String name) {
        if (ExpressionForm.EXECUTION.equals(name)) {
            return execution(scope);
        }
        if (scope != null && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        Object bean = exported.get(name);
        if (bean == null) {
            throw ModelRefusal.whileRunning("unknown name " + name);
        }
        return bean;
    }

    private static Object read(Object base, Object property) {
        if (base instanceof DelegateExecution execution && CASE_NUMBER.equals(property)) {
            return execution.getProcessBusinessKey();
        }
        if (base instanceof DmnDecisionResult results && property instanceof Number index) {
            return index.intValue() < results.size() ? results.get(index.intValue()) : null;
        }
        if (base instanceof DmnDecisionResultEntries result && property instanceof String output) {
            return result.getEntry(output);
        }
        throw ModelRefusal.whileRunning("property " + property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        Object execution = execution(scope(context));
        Object result;
        if (base instanceof DelegateExecution own && HAS_VARIABLE.equals(name)) {
            result = own.hasVariable((String) arguments[0]);
        } else {
            Method method = callable.method(base.getClass(), String.valueOf(name))
                    .filter(found -> found.getParameterCount() == arguments.length)
                    .filter(found -> Arrays.stream(arguments).allMatch(given -> given != null && given == execution))
                    .orElseThrow(() -> ModelRefusal.whileRunning("method " + name));
            result = call(base, method, arguments);
        }
        context.setPropertyResolved(true);
        return result;
    }

    private static Object call(Object bean, Method method, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VariableScope scope(ELContext context) {
        return (VariableScope) context.getContext(VariableScope.class);
    }

    private static DelegateExecution execution(VariableScope scope) {
        if (scope instanceof ExecutionEntity execution) {
            return execution;
        }
        return scope instanceof TaskEntity task ? task.getExecution() : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw ModelRefusal.whileRunning("writing " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
