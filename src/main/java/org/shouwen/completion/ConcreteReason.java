package org.shouwen.completion;

import java.util.Arrays;
import java.util.List;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** a reason is concrete; what the list of reasons says already is none. */
@Component
class ConcreteReason implements FieldRule {

    @Override
    public String name() {
        return "concreteReason";
    }

    @Override
    public List<Violation> check(FieldContext field, Object value) {
        String reason = ((String) value).replaceAll("[\\p{P}\\s]", "");
        boolean repeats = Arrays.stream(DelayReason.values())
                .map(DelayReason::label)
                .anyMatch(
                        label -> !reason.isEmpty() && reason.replace(label, "").isEmpty());
        return repeats
                ? List.of(field.invalid(
                        "「%s」不能只重复原因类别,请写明具体情况。".formatted(field.field().label())))
                : List.of();
    }
}
