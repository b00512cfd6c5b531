package org.shouwen.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its name and type, declared once per process. Only the engine's simple types are stored;
 * enums as their names, instants as dates.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> stored;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Function<T, Object> stored, Function<Object, T> read) {
        this.name = name;
        this.stored = stored;
        this.read = read;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    public static ProcessVariable<Integer> integer(String name) {
        return new ProcessVariable<>(name, value -> value, Integer.class::cast);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    public static <E extends Enum<E>> ProcessVariable<E> oneOf(String name, Class<E> constants) {
        return new ProcessVariable<>(name, Enum::name, value -> Enum.valueOf(constants, (String) value));
    }

    public String name() {
        return name;
    }

    /** Null where the scope does not have the variable. */
    public T get(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : read.apply(value);
    }

    /** A null value is not stored: a variable that nothing needs costs nothing. */
    public void set(VariableScope scope, T value) {
        if (value != null) {
            scope.setVariable(name, stored.apply(value));
        }
    }
}
