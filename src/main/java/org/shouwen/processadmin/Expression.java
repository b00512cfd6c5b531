package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
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

    /** The names at the root of every path in it: beans and variables. */
    Set<String> identifiers() {
        Set<String> names = new TreeSet<>();
        for (IdentifierNode node : tree.getIdentifierNodes()) {
            names.add(node.getName());
        }
        return names;
    }

    Set<String> functions() {
        Set<String> names = new TreeSet<>();
        for (FunctionNode node : tree.getFunctionNodes()) {
            names.add(node.getName());
        }
        return names;
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

    /** Whether it calls a method on anything but a name, which is how an expression gets hold of foreign classes. */
    boolean callsBeyondNames() {
        return nodesUnder(tree.getRoot()).stream()
                .anyMatch(node ->
                        node instanceof AstMethod call && !(call.getChild(0).getChild(0) instanceof AstIdentifier));
    }

    private static List<Node> nodesUnder(Node node) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node);
        for (int i = 0; i < node.getCardinality(); i++) {
            nodes.addAll(nodesUnder(node.getChild(i)));
        }
        return nodes;
    }
}
