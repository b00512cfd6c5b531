package org.shouwen.staff;

/** Why a person may not get a task. */
public enum Obstacle {
    UNKNOWN("不在工作人员名册中"),
    INACTIVE("账号已停用"),
    OTHER_OFFICE("不属于该办件所在的人社所"),
    NOT_IN_ROLE("不具有办理该任务的岗位"),
    NOT_QUALIFIED("所在窗口不办理该事项"),
    ABSENT("正在请假、出差或离岗"),
    CONFLICT("与该办件有利害关系,应当回避");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** Chinese, to follow the person's name. */
    public String sentence() {
        return sentence;
    }
}
