package org.shouwen.escalation;

/** Whether the first level can be asked, as the decision table wants to know. */
public enum HeadState {
    /** The head may decide. */
    AVAILABLE("能处理"),
    /** The head is away, and somebody was named to stand in. */
    DEPUTISED("由指定的代理人处理"),
    /** The head is away or involved. */
    UNAVAILABLE("不在岗或须回避");

    private final String label;

    HeadState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
