package org.shouwen.testing.race;

/**
 * The same act sent twice at once: a double click, or two people at the same case.
 *
 * @param evidence what it leaves once: an event in the timeline or an open task
 */
public record DoubleAct(Act act, Scene scene, String evidence) {

    public static DoubleAct of(Act act, Scene scene) {
        return new DoubleAct(act, scene, act.trace());
    }

    @Override
    public String toString() {
        return act.element();
    }
}
