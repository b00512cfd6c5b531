package org.shouwen.complaint;

public enum LeaderDecision {
    APPROVED,
    REJECTED
}
