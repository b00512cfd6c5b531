package org.shouwen.testing.race;

/** An act that the model allows while a timer waits, and why the two cannot meet. */
public record NotRaced(String timer, String act, String reason) {

    public static NotRaced of(RacedTimer timer, String act, String reason) {
        return new NotRaced(timer.toString(), act, reason);
    }

    public String pair() {
        return timer + " × " + act;
    }
}
