package org.shouwen.escalation;

/**
 * What the decision table says of a report.
 *
 * @param lastLevelAtOnce the level up to which all are asked at once; the first where they are asked one after the other
 * @param highestLevel where it stays until somebody decides
 * @param headInformed whether the head of the office is told although a higher level decides
 */
public record Route(int firstLevel, int lastLevelAtOnce, int highestLevel, boolean headInformed) {

    /** Id of the table. */
    public static final String TABLE = "escalation-routing";
}
