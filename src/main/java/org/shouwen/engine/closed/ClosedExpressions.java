package org.shouwen.engine.closed;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.shouwen.engine.ModelBeans;

/**
 * The engine's only way to evaluate an expression, wherever it found one: by {@link ClosedResolver}, and only what is made
 * of the few things that models need. The engine's own resolvers, the functions of its plugins and its reflection on any
 * object are not here.
 */
final class ClosedExpressions extends JuelExpressionManager {

    private final Map<Object, Object> exported;
    private final ExpressionForm.Names names;
    private final Callable callable = new Callable();

    ClosedExpressions(Map<Object, Object> exported, ModelBeans beans) {
        super(exported);
        this.exported = exported;
        // which variables there are is known where a model is read, and where it runs
        this.names = new ExpressionForm.Names() {
            @Override
            public boolean isVariable(String name) {
                return !ExpressionForm.EXECUTION.equals(name);
            }

            @Override
            public boolean isCallable(String bean, String method, int arguments) {
                return beans.type(bean)
                        .flatMap(type -> callable.method(type, method))
                        .filter(found -> found.getParameterCount() == arguments)
                        .isPresent();
            }
        };
    }

    /** Whether an expression may call it. */
    boolean isCallable(String bean, String method, int arguments) {
        return names.isCallable(bean, method, arguments);
    }

    @Override
    public Expression createExpression(String text) {
        if (ExpressionForm.isIn(text)) {
            List<String> faults =
                    ExpressionForm.read(text).map(form -> form.faults(names)).orElse(List.of("无法解析"));
            if (!faults.isEmpty()) {
                throw ModelRefusal.whileRunning(text + " " + faults);
            }
        }
        return super.createExpression(text);
    }

    /** Plugins of the engine add functions that make values of texts, and those have methods. */
    @Override
    public void addFunction(String name, Method function) {
        if (ModelBeans.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new ClosedResolver(exported, callable);
    }
}
