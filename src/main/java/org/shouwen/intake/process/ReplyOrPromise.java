package org.shouwen.intake.process;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.intake.ApplicationStartService;
import org.shouwen.intake.IntakeService;
import org.shouwen.intake.ReplyLater;
import org.springframework.stereotype.Component;

/** The second half of several forms: the answer, when it will be given, or what is applied for instead. */
@Component
class ReplyOrPromise {

    private final IntakeForms forms;
    private final IntakeService intakes;
    private final ApplicationStartService starts;
    private final WorkingCalendar calendar;
    private final Limits limits;

    ReplyOrPromise(
            IntakeForms forms,
            IntakeService intakes,
            ApplicationStartService starts,
            WorkingCalendar calendar,
            Limits limits) {
        this.forms = forms;
        this.intakes = intakes;
        this.starts = starts;
        this.calendar = calendar;
        this.limits = limits;
    }

    void take(DelegateTask task) {
        if (forms.startsApplication()) {
            IntakeProcess.write(
                    starts.start(IntakeProcess.caseNo(task), forms.application(), task.getAssignee()),
                    task.getExecution());
            return;
        }
        boolean answeredNow = forms.answeredNow();
        if (answeredNow) {
            intakes.answer(IntakeProcess.caseNo(task), forms.answer(), task.getAssignee());
        } else {
            promise(task, forms.replyLater());
        }
        IntakeProcess.ANSWERED_NOW.set(task.getExecution(), answeredNow);
    }

    private void promise(DelegateTask task, ReplyLater later) {
        intakes.promise(IntakeProcess.caseNo(task), later, task.getAssignee());
        IntakeProcess.RESPONSIBLE_CLERK.set(task.getExecution(), task.getAssignee());
        IntakeProcess.PROMISED_REPLY_AT.set(task.getExecution(), later.promisedAt());
        IntakeProcess.PROMISE_WARNING_AT.set(task.getExecution(), warningAt(later.promisedAt()));
    }

    Instant warningAt(Instant promisedAt) {
        return calendar.subtractWorkingTime(promisedAt, Duration.ofHours(limits.get("promiseReminder")));
    }
}
