package org.shouwen.refusal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for is not done and nothing of it is stored. Holds every rule that was broken, so that the person is
 * told once and completely; the first violation decides code and HTTP status.
 */
public final class Refusal extends RuntimeException {

    private final transient List<Violation> violations;

    private Refusal(List<Violation> violations) {
        super(violations.stream().map(v -> v.code() + ":" + v.sentence()).collect(Collectors.joining(" ")));
        this.violations = List.copyOf(violations);
    }

    public static Refusal of(RefusalCode code, String sentence) {
        return of(code, null, sentence);
    }

    public static Refusal of(RefusalCode code, String field, String sentence) {
        return new Refusal(List.of(new Violation(code, field, sentence)));
    }

    /** Somebody else was faster, and nothing more is known. */
    public static Refusal overtaken() {
        return of(RefusalCode.ALREADY_DONE, "该事项刚刚有变动,本次提交没有生效,请刷新后再试。");
    }

    /** Throws when there is a violation, does nothing when there is none. */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }

    public RefusalCode code() {
        return violations.get(0).code();
    }

    public List<Violation> violations() {
        return violations;
    }
}
