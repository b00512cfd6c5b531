package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;

/**
 * A condition tried with invented values: those that the model compares with, one that it does not, and yes and no where
 * nothing is compared. What cannot be known without the program counts as possible.
 */
final class Condition {

    private static final Object UNKNOWN = new Object();
    private static final int MOST_TRIES = 4_096;
    private static final Set<AstBinary.Operator> LOGICAL = Set.of(AstBinary.AND, AstBinary.OR);
    private static final Set<AstBinary.Operator> COMPARING =
            Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);

    private final Node root;

    Condition(Node root) {
        this.root = root;
    }

    /** Adds what the condition says about the values of the names in it. */
    void learn(Values values) {
        learn(root, true, values);
    }

    private static void learn(Node node, boolean asFlag, Values values) {
        if (node instanceof AstEval || node instanceof AstNested) {
            learn(node.getChild(0), asFlag, values);
        } else if (node instanceof AstBinary pair && LOGICAL.contains(pair.getOperator())) {
            learn(pair.getChild(0), true, values);
            learn(pair.getChild(1), true, values);
        } else if (node instanceof AstBinary pair && COMPARING.contains(pair.getOperator())) {
            learnComparison(pair.getChild(0), pair.getChild(1), values);
            learnComparison(pair.getChild(1), pair.getChild(0), values);
        } else if (node instanceof AstUnary not && not.getOperator() == AstUnary.NOT) {
            learn(not.getChild(0), true, values);
        } else if (isTerm(node)) {
            values.learn(name(node), asFlag ? Boolean.TRUE : UNKNOWN);
        }
    }

    private static void learnComparison(Node one, Node other, Values values) {
        if (isTerm(one)) {
            values.learn(name(one), other instanceof AstLiteral literal ? literal.eval(null, null) : UNKNOWN);
        } else {
            learn(one, false, values);
        }
    }

    /** Whether it says yes or no, as far as one can see. */
    boolean isYesOrNo(Values values) {
        Node inner = inner(root);
        if (inner instanceof AstLiteral literal) {
            return literal.eval(null, null) instanceof Boolean;
        }
        if (inner instanceof AstBinary pair) {
            return LOGICAL.contains(pair.getOperator()) || COMPARING.contains(pair.getOperator());
        }
        if (inner instanceof AstUnary unary) {
            return unary.getOperator() != AstUnary.NEG;
        }
        return !isTerm(inner) || !values.isMixed(name(inner));
    }

    /** Whether some of the invented values make it hold. */
    boolean canHold(Values values) {
        Set<String> names = new LinkedHashSet<>();
        collectNames(root, names);
        List<Map<String, Object>> tries = new ArrayList<>(List.of(Map.of()));
        for (String name : names) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : tries) {
                for (Object value : values.of(name)) {
                    Map<String, Object> extended = new LinkedHashMap<>(one);
                    extended.put(name, value);
                    more.add(extended);
                }
            }
            if (more.size() > MOST_TRIES) {
                return true;
            }
            tries = more;
        }
        return tries.stream().anyMatch(one -> !Boolean.FALSE.equals(evaluate(root, one)));
    }

    private static void collectNames(Node node, Set<String> names) {
        if (isTerm(node)) {
            names.add(name(node));
            return;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collectNames(node.getChild(i), names);
        }
    }

    private static Object evaluate(Node node, Map<String, Object> values) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return evaluate(node.getChild(0), values);
        }
        if (node instanceof AstLiteral literal) {
            return literal.eval(null, null);
        }
        if (node instanceof AstBinary pair) {
            return evaluate(pair.getOperator(), evaluate(pair.getChild(0), values), evaluate(pair.getChild(1), values));
        }
        if (node instanceof AstUnary not && not.getOperator() == AstUnary.NOT) {
            return evaluate(not.getChild(0), values) instanceof Boolean flag ? !flag : UNKNOWN;
        }
        return isTerm(node) ? values.get(name(node)) : UNKNOWN;
    }

    private static Object evaluate(AstBinary.Operator operator, Object left, Object right) {
        if (LOGICAL.contains(operator)) {
            Boolean decisive = operator == AstBinary.OR;
            boolean decided = decisive.equals(left) || decisive.equals(right);
            return decided ? decisive : left == UNKNOWN || right == UNKNOWN ? UNKNOWN : (Object) !decisive;
        }
        if (left == UNKNOWN || right == UNKNOWN || !COMPARING.contains(operator)) {
            return UNKNOWN;
        }
        if (operator == AstBinary.EQ || operator == AstBinary.NE) {
            return isEqual(left, right) == (operator == AstBinary.EQ);
        }
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return UNKNOWN;
        }
        int order = Double.compare(one.doubleValue(), other.doubleValue());
        return order == 0
                ? operator == AstBinary.LE || operator == AstBinary.GE
                : order < 0 == (operator == AstBinary.LT || operator == AstBinary.LE);
    }

    private static boolean isEqual(Object left, Object right) {
        return left instanceof Number one && right instanceof Number other
                ? one.doubleValue() == other.doubleValue()
                : Objects.equals(left, right);
    }

    private static Node inner(Node node) {
        return node instanceof AstEval || node instanceof AstNested ? inner(node.getChild(0)) : node;
    }

    /** A variable, or something asked of a bean. */
    private static boolean isTerm(Node node) {
        return !(node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstLiteral
                || node instanceof AstBinary
                || node instanceof AstUnary);
    }

    private static String name(Node node) {
        return ((AstNode) node).getStructuralId(null);
    }

    /** What the names in a model's conditions can stand for. */
    static final class Values {

        private final Map<String, Set<Object>> learnt = new LinkedHashMap<>();

        private void learn(String name, Object value) {
            learnt.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(value);
        }

        /** The first name that stands for yes or no in one place and for something else in another. */
        Optional<String> mixed() {
            return learnt.keySet().stream().filter(this::isMixed).findFirst();
        }

        private boolean isMixed(String name) {
            Set<Object> values = learnt.getOrDefault(name, Set.of());
            return values.stream().anyMatch(Boolean.class::isInstance)
                    && values.stream().anyMatch(value -> value instanceof String || value instanceof Number);
        }

        private Set<Object> of(String name) {
            Set<Object> values = new LinkedHashSet<>();
            for (Object value : learnt.getOrDefault(name, Set.of(UNKNOWN))) {
                values.add(value);
                if (value instanceof Boolean flag) {
                    values.add(!flag);
                } else if (value instanceof Number number) {
                    values.add(number.doubleValue() - 1);
                    values.add(number.doubleValue() + 1);
                } else if (value instanceof String) {
                    values.add("");
                }
            }
            if (values.contains(null)) {
                values.add(UNKNOWN);
            }
            return values;
        }
    }
}
