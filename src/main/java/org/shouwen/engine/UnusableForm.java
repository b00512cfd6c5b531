package org.shouwen.engine;

import java.util.List;

/** A form that cannot be opened in Tasklist 7.24, or whose rules the server could not apply. Names every problem. */
public final class UnusableForm extends RuntimeException {

    private final transient List<String> problems;

    UnusableForm(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    UnusableForm(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** Chinese sentences for the person who edits the form, at least one. */
    public List<String> problems() {
        return problems;
    }
}
