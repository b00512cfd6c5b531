package org.shouwen.complaint;

/** Which way a complaint goes on after its screening. */
public enum ScreenResult {
    OUT_OF_SCOPE,
    DUPLICATE,
    MAJOR_UNSIGNED,
    /** Nobody can be asked for a signature: a lead, not a complaint. */
    MAJOR_ANONYMOUS,
    ORAL,
    WRITTEN
}
