package org.shouwen.turn;

/** Which cases belong together; implemented by the register. */
public interface CaseFamilies {

    /** A number that no case has is a family of its own. */
    CaseFamily of(String caseNo);
}
