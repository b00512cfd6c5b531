package org.shouwen.staff;

/** Implemented where conflicts of interest arise; asked for every assignment. */
public interface ConflictRule {

    boolean inConflict(String userId, String caseNo);
}
