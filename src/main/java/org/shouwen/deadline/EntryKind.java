package org.shouwen.deadline;

enum EntryKind {
    START,
    PAUSE,
    RESUME,
    EXTEND,
    /** What was due has been done. */
    MET,
    /** The case ended or took another way: what was due is no longer. */
    CANCEL
}
