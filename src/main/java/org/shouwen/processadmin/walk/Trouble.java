package org.shouwen.processadmin.walk;

/**
 * What a walk met.
 *
 * @param elementId where, null when it is about the process as a whole
 */
public record Trouble(Kind kind, String elementId) {

    public enum Kind {
        /** No path leads here, though an arrow does. */
        NEVER_REACHED,
        /** A case waits here for ever. */
        STUCK,
        /** The same step is open twice in one case. */
        TWICE,
        /** A case runs in circles here and nobody has to act. */
        ENDLESS,
        /** The engine can go no further from here. */
        BROKEN,
        /** There are more paths than can be walked in the time given. */
        TOO_LONG
    }
}
