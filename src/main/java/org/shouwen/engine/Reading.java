package org.shouwen.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One field being read: what its rules may refer to, and which of them are broken. */
final class Reading {

    private final FormField field;
    private final FormTerms terms;
    private final FeelExpression.Scope scope;
    private final List<String> faults = new ArrayList<>();

    Reading(FormField field, FormTerms terms, FeelExpression.Scope scope) {
        this.field = field;
        this.terms = terms;
        this.scope = scope;
    }

    Clock clock() {
        return terms.clock();
    }

    Map<String, Object> variables() {
        return terms.variables();
    }

    FeelExpression.Scope scope() {
        return scope;
    }

    /** @param predicate Chinese, follows the label */
    void fault(String predicate) {
        faults.add("「" + field.label() + "」" + predicate + "。");
    }

    List<String> faults() {
        return faults;
    }
}
