package org.shouwen.processadmin;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;

/** An expression as the engine's own parser reads it. */
final class Expression {

    private final Tree tree;

    private Expression(Tree tree) {
        this.tree = tree;
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** @throws org.camunda.bpm.impl.juel.TreeBuilderException when the engine could not read it either */
    static Expression parse(String text) {
        return new Expression(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text.trim()));
    }

    Node root() {
        return tree.getRoot();
    }

    /** The name when the expression is nothing but that, as in {@code ${issueNotice}}. */
    Optional<String> soleIdentifier() {
        return tree.getRoot() instanceof AstEval eval && eval.getChild(0) instanceof AstIdentifier name
                ? Optional.of(name.getName())
                : Optional.empty();
    }

    /** Empty when there is text around the expression, which then is no yes or no. */
    Optional<Condition> asCondition() {
        return tree.getRoot() instanceof AstEval eval ? Optional.of(new Condition(eval)) : Optional.empty();
    }
}
