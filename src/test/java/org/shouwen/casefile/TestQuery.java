package org.shouwen.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A {@link CaseQuery} of which only what matters is said. */
final class TestQuery {

    private final Map<String, String> criteria = new HashMap<>();

    TestQuery set(String criterion, String typed) {
        criteria.put(criterion, typed);
        return this;
    }

    TestQuery number(String typed) {
        return set("number", typed);
    }

    TestQuery status(String typed) {
        return set("status", typed);
    }

    TestQuery item(String typed) {
        return set("item", typed);
    }

    TestQuery clerk(String typed) {
        return set("clerk", typed);
    }

    TestQuery from(LocalDate day) {
        return set("from", day.toString());
    }

    TestQuery to(LocalDate day) {
        return set("to", day.toString());
    }

    TestQuery due(String typed) {
        return set("due", typed);
    }

    TestQuery phone(String typed) {
        return set("phone", typed);
    }

    TestQuery page(String typed) {
        return set("page", typed);
    }

    TestQuery size(String typed) {
        return set("size", typed);
    }

    CaseQuery build() {
        return new CaseQuery(
                criteria.get("number"),
                criteria.get("status"),
                criteria.get("item"),
                criteria.get("clerk"),
                criteria.get("window"),
                criteria.get("from"),
                criteria.get("to"),
                criteria.get("due"),
                criteria.get("phone"),
                criteria.get("page"),
                criteria.get("size"));
    }
}
