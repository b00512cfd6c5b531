package org.shouwen.check;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of cases as they stand at one moment.
 *
 * @param byNumber never empty
 */
public record CheckedCases(Map<String, CheckedCase> byNumber) {

    public Collection<String> numbers() {
        return byNumber.keySet();
    }

    public Stream<CheckedCase> stream() {
        return byNumber.values().stream();
    }

    public CheckedCase of(String number) {
        return byNumber.get(number);
    }
}
