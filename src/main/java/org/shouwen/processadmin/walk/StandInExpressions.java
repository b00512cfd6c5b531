package org.shouwen.processadmin.walk;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/**
 * Reads expressions as the engine does and evaluates none of them: what is left to be asked after {@link StandIns} are
 * in place is whether an event's condition holds, which it does when the walk wants it to.
 */
final class StandInExpressions extends JuelExpressionManager {

    @Override
    public Expression createExpression(String text) {
        Expression read = super.createExpression(text);
        return read.isLiteralText() ? read : new StandIn(text);
    }

    private record StandIn(String text) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return Walker.current().wantsEvent();
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return getValue(scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException(text);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
