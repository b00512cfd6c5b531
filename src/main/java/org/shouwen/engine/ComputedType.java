package org.shouwen.engine;

/**
 * Expression: a value the form computes. The browser sends its own result, which could be forged; the server leaves
 * that aside and computes it anew from the other fields.
 */
record ComputedType(FeelExpression expression) implements FieldType {

    @Override
    public Class<?> holds() {
        return Object.class;
    }

    @Override
    public Object untouched() {
        return null;
    }

    @Override
    public boolean missing(Object raw) {
        return true;
    }

    /** The scalar that the expression gives; null where it gives none, since only scalars have a place in forms. */
    @Override
    public Object read(Object computed, Reading reading) {
        String fault = UnsafeText.fault(computed);
        if (fault != null) {
            reading.fault(fault);
            return null;
        }
        if (computed instanceof Number number) {
            return Numbers.exact(number);
        }
        return computed instanceof String || computed instanceof Boolean ? computed : null;
    }
}
