package org.shouwen.intake.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.IntakeService;
import org.shouwen.security.ForModels;
import org.springframework.stereotype.Component;

/** When the model looks whether what was due on a day has been done; public since expressions call it. */
@Component
public class SameDayLimit {

    private final Submissions submissions;
    private final IntakeForms forms;
    private final IntakeService intakes;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SameDayLimit(
            Submissions submissions, IntakeForms forms, IntakeService intakes, WorkingCalendar calendar, Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.intakes = intakes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * As the form that starts the intake says; the process sets its timers before it registers anything. What is settled with
     * the registration is over before any timer is stored, so the calendar is not asked.
     */
    @ForModels
    public Date firstDueAt() {
        Submission form = submissions.current();
        if (forms.settlesNow()) {
            return Date.from(clock.instant());
        }
        Instant from = form.flag("afterwards") ? form.instant("receivedAt") : clock.instant();
        return Date.from(calendar.closingOfServiceDay(from));
    }

    /** The closing time after this one. */
    @ForModels
    public Date nextClosing() {
        return Date.from(calendar.closingOfServiceDay(clock.instant().plusSeconds(1)));
    }

    @ForModels
    public boolean isMissed(DelegateExecution execution) {
        return intakes.isSameDayMissed(execution.getProcessBusinessKey());
    }

    @ForModels
    public boolean isStillToCome(DelegateExecution execution) {
        return intakes.isSameDayToCome(execution.getProcessBusinessKey());
    }
}
