package org.shouwen.engine;

import java.math.BigDecimal;

/** A limit that a form sets to a number or a length, fixed or as FEEL; with neither there is no limit. */
record Bound(BigDecimal fixed, FeelExpression computed) {

    static final Bound NONE = new Bound(null, null);

    /** Null where there is no limit, or none that can be computed from the data. */
    BigDecimal at(FeelExpression.Scope scope) {
        return computed == null ? fixed : Numbers.exact(scope.value(computed));
    }
}
