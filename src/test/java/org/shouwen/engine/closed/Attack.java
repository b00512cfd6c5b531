package org.shouwen.engine.closed;

/**
 * A model by which somebody tries to run code of his own, or to reach what the code owns.
 *
 * @param file its kind decides who reads it
 * @param runs whether an engine as it comes runs it by starting the process, or by evaluating the decision, called
 *     {@code attack}
 */
record Attack(String name, String file, String content, boolean runs) {

    static final String KEY = "attack";

    boolean isDecision() {
        return file.endsWith(".dmn");
    }

    @Override
    public String toString() {
        return name;
    }
}
