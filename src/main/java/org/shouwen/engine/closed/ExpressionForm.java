package org.shouwen.engine.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.shouwen.engine.ModelBeans;

/** An expression as the engine's own parser reads it, judged by what it is made of, before it is evaluated. */
final class ExpressionForm {

    static final String EXECUTION = "execution";

    /** Operators and literals: what they are made of is judged, they themselves reach nothing. */
    private static final Set<Class<?>> HARMLESS = Set.of(
            AstComposite.class,
            AstText.class,
            AstEval.class,
            AstNested.class,
            AstString.class,
            AstNumber.class,
            AstBoolean.class,
            AstNull.class,
            AstUnary.class,
            AstBinary.class,
            AstChoice.class,
            AstParameters.class);

    private static final Set<String> READS = Set.of("execution.processBusinessKey");
    private static final Pattern READ_OF_TABLE = Pattern.compile("decisionResult\\[\\d{1,3}]\\.\\w+");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\((execution)?\\)");
    private static final Pattern HAS_VARIABLE = Pattern.compile("execution\\.hasVariable\\('(\\w+)'\\)");

    /** What the names in an expression mean where it stands. */
    interface Names {

        boolean isVariable(String name);

        /** @param arguments 0, or 1 for the execution */
        boolean isCallable(String bean, String method, int arguments);
    }

    private final ExpressionNode root;

    private ExpressionForm(ExpressionNode root) {
        this.root = root;
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Empty for a text that is none. */
    static Optional<ExpressionForm> read(String text) {
        try {
            return Optional.of(new ExpressionForm(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(text.trim())
                    .getRoot()));
        } catch (TreeBuilderException | IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** The name where the expression is nothing but that, as in {@code ${issueNotice}}. */
    Optional<String> soleName() {
        return root instanceof AstEval eval && eval.getChild(0) instanceof AstIdentifier name
                ? Optional.of(name.getName())
                : Optional.empty();
    }

    /** @return predicates in Chinese, empty for an expression that may be evaluated */
    List<String> faults(Names names) {
        List<String> faults = new ArrayList<>();
        judge(root, names, faults);
        return faults;
    }

    private static void judge(Node node, Names names, List<String> faults) {
        if (node instanceof AstIdentifier identifier) {
            if (!names.isVariable(identifier.getName())) {
                faults.add("中的 " + identifier.getName() + " 不是本流程可用的变量");
            }
        } else if (node instanceof AstFunction function && !ModelBeans.FUNCTIONS.contains(function.getName())) {
            faults.add("中的函数 " + function.getName() + " 不可用");
        } else if (HARMLESS.stream().anyMatch(kind -> kind.isInstance(node)) || node instanceof AstFunction) {
            for (int i = 0; i < node.getCardinality(); i++) {
                judge(node.getChild(i), names, faults);
            }
        } else if (!isAllowedRead(((AstNode) node).getStructuralId(null), names)) {
            faults.add("只能使用变量、系统提供的 bean 方法和规定的函数,不得读取其他属性或者调用其他方法");
        }
    }

    private static boolean isAllowedRead(String read, Names names) {
        if (READS.contains(read) || READ_OF_TABLE.matcher(read).matches()) {
            return true;
        }
        Matcher known = HAS_VARIABLE.matcher(read);
        if (known.matches()) {
            return names.isVariable(known.group(1));
        }
        Matcher call = CALL.matcher(read);
        return call.matches() && names.isCallable(call.group(1), call.group(2), call.group(3) == null ? 0 : 1);
    }
}
