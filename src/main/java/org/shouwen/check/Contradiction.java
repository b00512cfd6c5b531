package org.shouwen.check;

import java.util.stream.Stream;

/**
 * Two records of the same case that cannot both be right.
 *
 * @param caseNo of the case or complaint; where it is about numbers themselves, what they begin with; null where it belongs
 *     to no case
 * @param sentence Chinese; of a complaint never more than the rule says
 */
public record Contradiction(String caseNo, String code, String sentence) {

    public static Contradiction of(String caseNo, Rule rule) {
        return new Contradiction(caseNo, rule.name(), rule.sentence() + "。");
    }

    /** @param detail names of deadlines, timers, steps or papers, never what people typed */
    public static Contradiction of(String caseNo, Rule rule, Object detail) {
        return new Contradiction(caseNo, rule.name(), "%s(%s)。".formatted(rule.sentence(), detail));
    }

    /** Nothing where the rule holds. */
    public static Stream<Contradiction> unless(boolean holds, CheckedCase checked, Rule rule) {
        return holds ? Stream.empty() : Stream.of(of(checked.number(), rule));
    }
}
