package org.shouwen.intake;

/** How urgent the matter is. The matter alone decides the order, never the person. */
public enum Urgency {
    NORMAL("一般", 60),
    URGENT("急", 70),
    CRITICAL("特急", 80);

    private final String label;
    private final int priority;

    Urgency(String label, int priority) {
        this.label = label;
        this.priority = priority;
    }

    String label() {
        return label;
    }

    int priority() {
        return priority;
    }
}
