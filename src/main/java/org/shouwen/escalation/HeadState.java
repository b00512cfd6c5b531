package org.shouwen.escalation;

/** Whether the first level can be asked, as the decision table wants to know. */
public enum HeadState {
    /** The head may decide. */
    AVAILABLE,
    /** The head is away, and somebody was named to stand in. */
    DEPUTISED,
    /** The head is away or involved. */
    UNAVAILABLE
}
