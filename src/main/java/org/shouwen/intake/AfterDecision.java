package org.shouwen.intake;

/** Who goes on when the head has decided and the client has been told. */
public enum AfterDecision {
    /** The clerk whom the head named. */
    ASSIGNED,
    /** The first-asked clerk answers. */
    ANSWER,
    /** The first-asked clerk names another department. */
    GUIDE,
    /** It is decided anew whose matter it is; the head allows it once. */
    RECLASSIFY
}
