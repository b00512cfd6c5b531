package org.shouwen.intake;

import java.time.Instant;

/**
 * What the process needs to know of an intake to go on.
 *
 * @param title what the case is called in lists, the client's name masked
 * @param settled whether the client has been answered or guided
 * @param informedOf why the head is told of it; null where there is no need
 * @param askedAbout why the head has to decide on it; null where others can
 * @param dueAt when the deadline now running ends; null where none runs
 * @param application what the client applies for; null where the client only asks
 */
public record IntakeProgress(
        String caseNo,
        String title,
        IntakeCourse course,
        ReportReason informedOf,
        ReportReason askedAbout,
        boolean settled,
        Jurisdiction jurisdiction,
        String responsibleClerk,
        Instant dueAt,
        int priority,
        ApplicationStart application) {

    static IntakeProgress of(Intake intake, String responsible, Instant dueAt) {
        return new IntakeProgress(
                intake.caseNo(),
                intake.title(),
                IntakeCourse.of(intake),
                intake.inquiry().reportedAs(),
                intake.routing().jurisdiction().reportedAs(),
                intake.isSettled(),
                intake.routing().jurisdiction(),
                responsible,
                dueAt,
                intake.inquiry().urgency().priority(),
                null);
    }

    IntakeProgress with(ApplicationStart started) {
        return new IntakeProgress(
                caseNo,
                title,
                course,
                informedOf,
                askedAbout,
                settled,
                jurisdiction,
                responsibleClerk,
                dueAt,
                priority,
                started);
    }
}
