package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.Node;
import org.shouwen.engine.ModelBeans;

/**
 * What an expression uses beyond its means: variables as they are, methods of our own beans, and of the case itself two
 * things. The engine's evaluator refuses the same when it runs.
 */
final class ExpressionFaults {

    private static final Set<String> SCOPES = Set.of("execution", "task");
    private static final Set<String> READ_FROM_SCOPE =
            Set.of("execution.hasVariable()", "execution.processBusinessKey");
    private static final Set<String> GIVEN_BY_ENGINE =
            Set.of("decisionResult", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Predicate<String> variables;
    private final Predicate<String> beans;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    ExpressionFaults(Expression expression, Predicate<String> variables, Predicate<String> beans) {
        this.variables = variables.or(GIVEN_BY_ENGINE::contains);
        this.beans = beans;
        visit(expression.root(), false);
    }

    /** Names that nothing stands behind. */
    List<String> unknown() {
        return unknown;
    }

    /** Everything else. */
    List<String> sentences() {
        return sentences;
    }

    /** @param argument whether the node is handed to a method of a bean, which may have what else stays inside */
    private void visit(Node node, boolean argument) {
        if (node instanceof AstMethod call) {
            method(call);
        } else if (node instanceof AstDot || node instanceof AstBracket) {
            property(node);
        } else if (node instanceof AstIdentifier name) {
            identifier(name.getName(), argument);
        } else {
            if (node instanceof AstFunction function && !ModelBeans.FUNCTIONS.contains(function.getName())) {
                sentences.add("函数 " + function.getName() + " 不能使用。可用的函数:"
                        + String.join(
                                "、", ModelBeans.FUNCTIONS.stream().sorted().toList()) + "。");
            }
            children(node, argument && node instanceof AstParameters);
        }
    }

    private void children(Node node, boolean arguments) {
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), arguments);
        }
    }

    private void identifier(String name, boolean argument) {
        boolean variable = variables.test(name);
        if (SCOPES.contains(name) || !variable && beans.test(name)) {
            if (!argument) {
                sentences.add("“" + name + "”不能单独作为值使用。请使用变量,或者使用现行流程中已有的写法。");
            }
        } else if (!variable) {
            unknown.add(name);
        }
    }

    private void method(AstMethod call) {
        Node property = call.getChild(0);
        Node owner = property.getChild(0);
        String method = property instanceof AstDot ? name(property) : null;
        if (!(owner instanceof AstIdentifier name) || method == null) {
            refuse("不能连续取内容或连续调用。请使用变量,或者使用现行流程中已有的写法。");
            return;
        }
        boolean ofBean = beans.test(name.getName());
        if (SCOPES.contains(name.getName())) {
            readFromScope(name.getName(), method, "()");
        } else if (!ofBean && !variables.test(name.getName())) {
            unknown.add(name.getName());
        } else if (!ofBean) {
            refuseInside(name.getName(), method);
        }
        children(call.getChild(1), ofBean);
    }

    private void property(Node node) {
        Node owner = node.getChild(0);
        if (node instanceof AstDot && owner instanceof AstIdentifier name) {
            if (SCOPES.contains(name.getName())) {
                readFromScope(name.getName(), name(node), "");
            } else if (!variables.test(name.getName()) && !beans.test(name.getName())) {
                unknown.add(name.getName());
            } else {
                refuseInside(name.getName(), name(node));
            }
        } else if (!isResultOfDecision(node instanceof AstDot ? owner : node)) {
            refuse("不能连续取内容或连续调用。请使用变量,或者使用现行流程中已有的写法。");
        }
    }

    /** As in {@code decisionResult[0].level}. */
    private static boolean isResultOfDecision(Node node) {
        return node instanceof AstBracket row
                && row.getChild(0) instanceof AstIdentifier name
                && name.getName().equals("decisionResult")
                && row.getChild(1) instanceof AstNumber;
    }

    private void readFromScope(String scope, String member, String call) {
        if (!READ_FROM_SCOPE.contains(scope + "." + member + call)) {
            refuseInside(scope, member);
        }
    }

    private void refuseInside(String owner, String member) {
        refuse("“" + owner + "." + member + "”不能使用:只能直接使用变量,不能取它里面的内容或调用它的方法。");
    }

    private void refuse(String sentence) {
        sentences.add(sentence);
    }

    private static String name(Node dot) {
        return dot.toString().replaceFirst("^\\.\\s*", "");
    }
}
