package org.shouwen.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the code relies on in one decision table, and what it does where the table gives no usable answer; a bean of the
 * feature.
 *
 * @param inputs all columns that the table asks, each with every value that can occur
 * @param outputs all columns that it answers, each with every value that the code understands
 * @param conditions what an answer must keep to besides, whoever edits the table
 * @param builtIn the answer without the table: never fails, keeps to the conditions, and where it is in doubt tells nobody
 *     too much
 */
public record DecisionContract(
        String decisionId,
        List<Column> inputs,
        List<Column> outputs,
        List<Condition> conditions,
        Function<Map<String, Object>, Map<String, Object>> builtIn) {

    /** Under these one rule answers; any other gives several answers, of which the code would take one at random. */
    public static final Set<String> HIT_POLICIES = Set.of("FIRST", "UNIQUE", "ANY");

    /**
     * @param label Chinese, where the table has none of its own
     * @param type as tables write it in {@code typeRef}
     * @param values all that are allowed, each with what it means in Chinese
     */
    public record Column(String name, String label, String type, Map<Object, String> values) {

        public static <E extends Enum<E>> Column oneOf(
                String name, String label, List<E> constants, Function<E, String> meaning) {
            Map<Object, String> values = new LinkedHashMap<>();
            constants.forEach(constant -> values.put(constant.name(), meaning.apply(constant)));
            return new Column(name, label, "string", values);
        }

        public static Column text(String name, String label, Map<String, String> values) {
            return new Column(name, label, "string", new LinkedHashMap<>(new TreeMap<>(values)));
        }

        public static Column integer(String name, String label, Map<Integer, String> values) {
            return new Column(name, label, "integer", new LinkedHashMap<>(new TreeMap<>(values)));
        }

        public static Column flag(String name, String label) {
            Map<Object, String> values = new LinkedHashMap<>();
            values.put(true, "是");
            values.put(false, "否");
            return new Column(name, label, "boolean", values);
        }

        /** All allowed values as a cell writes them. */
        public String choices() {
            return values.keySet().stream().map(Column::cell).collect(Collectors.joining("、"));
        }

        /** As a cell writes it. */
        public static String cell(Object value) {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
    }

    /**
     * @param sentence Chinese, says what must hold
     * @param holds of inputs and outputs, by the names of their columns
     */
    public record Condition(String sentence, BiPredicate<Map<String, Object>, Map<String, Object>> holds) {}

    public DecisionContract {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        conditions = List.copyOf(conditions);
    }

    /** What is wrong with an answer, in Chinese; empty where the code may follow it. */
    public Optional<String> fault(Map<String, Object> asked, List<Map<String, Object>> answers) {
        if (answers.size() != 1) {
            return Optional.of(answers.isEmpty() ? "没有适用的规则" : "有几条规则同时给出结果");
        }
        Map<String, Object> answer = answers.get(0);
        Optional<Column> unusable = outputs.stream()
                .filter(output -> !output.values().containsKey(answer.get(output.name())))
                .findFirst();
        return unusable.isPresent()
                ? unusable.map(output -> "“" + output.label() + "”的结果不可用")
                : conditions.stream()
                        .filter(condition -> !condition.holds().test(asked, answer))
                        .map(Condition::sentence)
                        .findFirst();
    }
}
