package org.shouwen.completion;

/** What a department, or whoever decides in its place, says about an application. */
public enum Opinion {
    AGREE("同意"),
    AGREE_WITH_CONDITIONS("附条件同意"),
    DISAGREE("不同意");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
