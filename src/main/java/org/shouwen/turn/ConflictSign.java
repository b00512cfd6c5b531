package org.shouwen.turn;

/** Knows failures by which a library says that two acts got in each other's way; a bean of whoever knows the library. */
public interface ConflictSign {

    /** Whether this very exception, not one of its causes, says so. */
    boolean isSaidBy(Throwable failure);
}
