package org.shouwen.intake;

/** What becomes of an intake right after its registration. */
public enum IntakeCourse {
    /** It is classified and dealt with. */
    ORDINARY,
    /** It was answered or guided with the registration. */
    SETTLED,
    /** It is about staff and goes to the oversight office. */
    STAFF_COMPLAINT,
    /** Many have come at once. */
    MASS_INCIDENT,
    /** The head is told at once, whatever comes of it. */
    TO_BE_REPORTED;

    static IntakeCourse of(Intake intake) {
        if (intake.inquiry().type() == IntakeType.STAFF_COMPLAINT) {
            return STAFF_COMPLAINT;
        }
        if (intake.massIncident() != null) {
            return MASS_INCIDENT;
        }
        if (intake.inquiry().reportedAs() != null) {
            return TO_BE_REPORTED;
        }
        return intake.isSettled() ? SETTLED : ORDINARY;
    }
}
