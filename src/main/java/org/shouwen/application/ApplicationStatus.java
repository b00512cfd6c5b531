package org.shouwen.application;

import java.util.Set;

/** What has become of an application, and what may become of it. */
public enum ApplicationStatus {
    RECEIVED("待审核材料"),
    AWAITING_SUPPLEMENT("待补正"),
    ACCEPTED("已受理"),
    DEEMED_ACCEPTED("视为受理"),
    IN_PROGRESS("办理中"),
    PAUSED("暂停计时"),
    OVERDUE("已超期"),
    COMPLETED("已办结"),
    COMPLETED_LATE("超期办结"),
    REFUSED("不予办理"),
    RETURNED("已退件"),
    LAPSED("逾期未补正"),
    GUIDED("已引导"),
    WITHDRAWN("已撤回"),
    VOIDED("已作废");

    private final String label;

    ApplicationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nothing can become of it any more but being voided as a mistake. */
    public boolean isFinal() {
        return next().equals(Set.of(VOIDED)) || this == VOIDED;
    }

    boolean mayBecome(ApplicationStatus status) {
        return next().contains(status) || status == WITHDRAWN && !isFinal() || status == VOIDED && this != VOIDED;
    }

    private Set<ApplicationStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(AWAITING_SUPPLEMENT, ACCEPTED, DEEMED_ACCEPTED, RETURNED, GUIDED);
            case AWAITING_SUPPLEMENT -> Set.of(ACCEPTED, LAPSED);
            case ACCEPTED, DEEMED_ACCEPTED -> Set.of(IN_PROGRESS, PAUSED, OVERDUE, COMPLETED, COMPLETED_LATE, REFUSED);
            case IN_PROGRESS, PAUSED, OVERDUE ->
                Set.of(IN_PROGRESS, PAUSED, OVERDUE, COMPLETED, COMPLETED_LATE, REFUSED);
            case COMPLETED, COMPLETED_LATE, REFUSED, RETURNED, LAPSED, GUIDED, WITHDRAWN, VOIDED -> Set.of(VOIDED);
        };
    }
}
