package org.shouwen.processadmin;

import camundajar.impl.scala.Product;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/** What a cell of a decision table says, as the engine's own parser reads it. */
final class FeelCell {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    /** Longer than any cell that a person can survey, and short enough to be read without end. */
    private static final int LONGEST = 500;

    private static final String SYNTAX = Ref.class.getPackageName();

    /** Nothing that repeats, calls, or reaches into anything: what is read is also done in no time. */
    private static final Set<String> KINDS = Set.of(
            "ConstNull",
            "ConstNumber",
            "ConstBool",
            "ConstString",
            "ConstDate",
            "ConstTime",
            "ConstLocalTime",
            "ConstDateTime",
            "ConstLocalDateTime",
            "ConstDayTimeDuration",
            "ConstYearMonthDuration",
            "ConstInputValue",
            "ConstRange",
            "OpenRangeBoundary",
            "ClosedRangeBoundary",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "UnaryTestExpression",
            "AtLeastOne",
            "Not",
            "Conjunction",
            "Disjunction",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "In",
            "If",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "Ref",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    private static final Set<String> FUNCTIONS = Set.of("date", "time", "date and time", "duration");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private boolean plain = true;

    private final ParsedExpression parsed;

    private FeelCell(ParsedExpression parsed) {
        this.parsed = parsed;
        read(parsed.expression());
    }

    /** A cell that is compared with an input; empty where it cannot be read. */
    static Optional<FeelCell> test(String text) {
        return parse(text, PARSER::parseUnaryTests);
    }

    /** A cell that says an output, or what a column asks; empty where it cannot be read. */
    static Optional<FeelCell> value(String text) {
        return parse(text, PARSER::parseExpression);
    }

    private static Optional<FeelCell> parse(String text, Function<String, ParseResult> parser) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ParseResult result = parser.apply(text);
            return result.isSuccess() ? Optional.of(new FeelCell(result.parsedExpression())) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private void read(Object node) {
        if (node == null) {
            return;
        }
        Class<?> kind = node.getClass();
        if (SYNTAX.equals(kind.getPackageName())
                && !KINDS.contains(kind.getSimpleName().replace("$", ""))) {
            plain = false;
        }
        if (node instanceof ConstString text) {
            texts.add(text.value());
        } else if (node instanceof Ref name) {
            names.add(name.names().mkString("."));
        } else {
            if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                plain = false;
            }
            if (node instanceof Product parts) {
                for (int i = 0; i < parts.productArity(); i++) {
                    read(parts.productElement(i));
                }
            }
        }
    }

    /** Whether it is made of values, comparisons and ranges alone. */
    boolean isPlain() {
        return plain;
    }

    /** What a plain cell without names says, whole numbers as Integer; null where it says nothing. */
    Object constant() {
        EvaluationResult result = PARSER.evaluate(parsed, Map.<String, Object>of());
        Object value = result.isSuccess() ? result.result() : null;
        return value instanceof Number number && number.doubleValue() == number.intValue() ? number.intValue() : value;
    }

    /** What stands in it without quotes and is therefore taken for the name of a variable. */
    Set<String> names() {
        return names;
    }

    /** What stands in it in quotes. */
    Set<String> texts() {
        return texts;
    }
}
