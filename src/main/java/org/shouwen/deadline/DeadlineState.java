package org.shouwen.deadline;

/** OVERDUE and MET_LATE follow from comparing with the due instant: at that very instant is in time, a millisecond later is late. */
public enum DeadlineState {
    RUNNING,
    PAUSED,
    OVERDUE,
    MET,
    MET_LATE,
    CANCELLED
}
