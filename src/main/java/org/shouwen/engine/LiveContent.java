package org.shouwen.engine;

/** Fills components whose property {@code live} bears its name, each time such a form is opened or submitted. */
public interface LiveContent {

    /** The name that forms use; unique among all contents. */
    String name();

    /**
     * Called at opening and again at submission: what it offers must not change between the two without reason, since a
     * choice that is no longer offered is refused.
     */
    LiveValue fill(LiveContext context);
}
