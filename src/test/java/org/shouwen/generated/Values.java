package org.shouwen.generated;

import java.util.ArrayList;
import java.util.List;

/** What exists in the application that is asked, so that requests reach further than the first look-up. */
final class Values {

    private final List<String> existing = new ArrayList<>();
    private final List<String> names = List.of(
            "variables", "value", "type", "name", "reason", "level", "caseNo", "phone", "id", "urgency", "remark");

    void add(String value) {
        if (value != null && !value.isBlank()) {
            existing.add(value);
        }
    }

    String existing(Draw draw) {
        return draw.of(existing);
    }

    String name(Draw draw) {
        return draw.of(names);
    }

    String plausible(Draw draw) {
        return draw.once(2) && !existing.isEmpty() ? existing(draw) : draw.odd();
    }
}
