package org.shouwen.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an import would change; each entry is what people call the thing, in Chinese.
 *
 * @param unchanged how many stay as they are
 * @param warnings what else would follow, and should be settled before
 */
public record Difference(
        List<String> added, List<String> changed, List<String> removed, int unchanged, List<String> warnings) {

    public static final Difference NONE = new Difference(List.of(), List.of(), List.of(), 0, List.of());

    /**
     * @param id by which an entry before and one after are the same
     * @param name what people call it
     */
    public static <T> Difference between(List<T> before, List<T> after, Function<T, ?> id, Function<T, String> name) {
        return between(before, after, id, name, (old, now) -> name.apply(now));
    }

    /** @param change what people call an entry that is no longer as it was */
    public static <T> Difference between(
            List<T> before,
            List<T> after,
            Function<T, ?> id,
            Function<T, String> name,
            BiFunction<T, T, String> change) {
        Map<Object, T> gone = new LinkedHashMap<>();
        before.forEach(entry -> gone.put(id.apply(entry), entry));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int unchanged = 0;
        for (T entry : after) {
            T old = gone.remove(id.apply(entry));
            if (old == null) {
                added.add(name.apply(entry));
            } else if (old.equals(entry)) {
                unchanged++;
            } else {
                changed.add(change.apply(old, entry));
            }
        }
        List<String> removed = gone.values().stream().map(name).toList();
        return new Difference(added, changed, removed, unchanged, List.of());
    }

    public Difference and(Difference other) {
        return new Difference(
                both(added, other.added),
                both(changed, other.changed),
                both(removed, other.removed),
                unchanged + other.unchanged,
                both(warnings, other.warnings));
    }

    public Difference withWarnings(List<String> more) {
        return and(new Difference(List.of(), List.of(), List.of(), 0, more));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
