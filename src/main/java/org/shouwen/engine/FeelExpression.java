package org.shouwen.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.ConcurrentLruCache;

/** A FEEL expression of a form. Parsed once: live forms are read anew for every submission, parsing takes most of that. */
final class FeelExpression {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private static final ConcurrentLruCache<String, FeelExpression> PARSED =
            new ConcurrentLruCache<>(2_000, FeelExpression::new);

    private final ParsedExpression parsed;

    private FeelExpression(String text) {
        ParseResult result = PARSER.parseExpression(text.substring(1));
        if (!result.isSuccess()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        this.parsed = result.parsedExpression();
    }

    static boolean is(String text) {
        return text.startsWith("=");
    }

    /**
     * @param text with the leading "=" by which forms mark expressions
     * @throws IllegalArgumentException with the parser's message
     */
    static FeelExpression parse(String text) {
        return PARSED.get(text);
    }

    /** Evaluates expressions over the data of one form, at the time of the given clock. */
    static final class Scope {

        private final FeelEngineApi engine;
        private final Map<String, Object> data;

        Scope(Clock clock, Map<String, Object> data) {
            this.engine = FeelEngineBuilder.forJava()
                    .withClock(() -> ZonedDateTime.now(clock))
                    .build();
            this.data = data;
        }

        /** Null for null and, as in the browser, for an expression that cannot be evaluated. */
        Object value(FeelExpression expression) {
            EvaluationResult result = engine.evaluate(expression.parsed, data);
            return result.isSuccess() ? result.result() : null;
        }

        /** As in the browser, null and anything else but true count as false. */
        boolean holds(FeelExpression condition) {
            return Boolean.TRUE.equals(value(condition));
        }
    }
}
