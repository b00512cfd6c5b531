package org.shouwen.intake;

import java.time.Instant;

/**
 * What the process needs to know of an intake to go on.
 *
 * @param title what the case is called in lists, the client's name masked
 * @param settledAtOnce whether the client was answered or guided when the intake was registered
 * @param dueAt when the deadline now running ends; null where none runs
 */
public record IntakeProgress(
        String caseNo,
        String title,
        boolean settledAtOnce,
        Jurisdiction jurisdiction,
        String responsibleClerk,
        Instant dueAt,
        int priority) {

    static IntakeProgress of(Intake intake, String responsible, Instant dueAt) {
        return new IntakeProgress(
                intake.caseNo(),
                intake.title(),
                intake.isSettled(),
                intake.jurisdiction(),
                responsible,
                dueAt,
                intake.inquiry().urgency().priority());
    }
}
